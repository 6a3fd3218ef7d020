/**
 * Writes Waybill into the settings of the hosts, and takes it out again. Files here belong to the user: what is not
 * ours keeps its bytes, and no key is ever written.
 */
@NullMarked
package dev.waybill.server.install;

import org.jspecify.annotations.NullMarked;
