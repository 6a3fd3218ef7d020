/** Commands about scope manifests: put one in force, show it, and hold paths or a branch against it. */
@NullMarked
package dev.waybill.server.cli.scope;

import org.jspecify.annotations.NullMarked;
