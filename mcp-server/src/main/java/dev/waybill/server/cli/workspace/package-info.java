/** Commands about workspaces: make, list, and change what their owners decide. Members and keys have their own packages. */
@NullMarked
package dev.waybill.server.cli.workspace;

import org.jspecify.annotations.NullMarked;
