/**
 * Every setting there is, with its default and its bounds, and where its value came from. Caps, tools and their texts
 * are no settings and may not become any.
 */
@NullMarked
package dev.waybill.server.config;

import org.jspecify.annotations.NullMarked;
