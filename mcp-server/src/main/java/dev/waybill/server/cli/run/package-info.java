/** Commands that look at runs. Only agents change them, through the tools. */
@NullMarked
package dev.waybill.server.cli.run;

import org.jspecify.annotations.NullMarked;
