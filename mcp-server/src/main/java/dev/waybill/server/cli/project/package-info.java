/** Commands about the repositories that a workspace knows. Their content is never looked at. */
@NullMarked
package dev.waybill.server.cli.project;

import org.jspecify.annotations.NullMarked;
