/**
 * What a server offers, as those who make it see it: tools, resources, prompts, completion. It knows no era of the
 * protocol and no transport; a handler that is written against it is served by all of them.
 */
@NullMarked
package dev.waybill.server.feature;

import org.jspecify.annotations.NullMarked;
