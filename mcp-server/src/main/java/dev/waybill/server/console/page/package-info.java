/**
 * What all pages share: the frame around them, moments and numbers as people read them, and how a page becomes HTML.
 */
@NullMarked
package dev.waybill.server.console.page;

import org.jspecify.annotations.NullMarked;
