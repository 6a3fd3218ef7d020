/**
 * What is kept of a run and of a scope, in the catalogue's words: the same for a tool's answer, a resource and a prompt.
 * It asks no use case, and knows neither transport nor era.
 */
@NullMarked
package dev.waybill.server.view;

import org.jspecify.annotations.NullMarked;
