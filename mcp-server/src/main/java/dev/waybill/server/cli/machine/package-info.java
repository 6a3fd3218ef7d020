/** Commands about this machine: its settings, its hosts, its health. None of them changes a workspace. */
@NullMarked
package dev.waybill.server.cli.machine;

import org.jspecify.annotations.NullMarked;
