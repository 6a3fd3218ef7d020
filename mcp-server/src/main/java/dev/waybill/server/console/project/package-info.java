/**
 * Connected repositories and what their agents may write: three lists of patterns, tried before they are saved.
 */
@NullMarked
package dev.waybill.server.console.project;

import org.jspecify.annotations.NullMarked;
