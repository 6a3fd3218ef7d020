/**
 * What was used, in charts and tables. Charts are SVG that the server draws: bars need no program in the browser, and so
 * no library, no exception from the content security policy, and nothing that doesn't print or isn't there without
 * JavaScript. Words and numbers stand beside the bars as HTML, so that they keep their size on a phone.
 */
@NullMarked
package dev.waybill.server.console.usage;

import org.jspecify.annotations.NullMarked;
