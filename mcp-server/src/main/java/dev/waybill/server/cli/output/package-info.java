/**
 * What commands print: tables and details for people, one JSON document for machines, from the same facts. Nothing
 * that others wrote reaches a terminal before {@link dev.waybill.server.cli.output.Plain} has looked at it.
 */
@NullMarked
package dev.waybill.server.cli.output;

import org.jspecify.annotations.NullMarked;
