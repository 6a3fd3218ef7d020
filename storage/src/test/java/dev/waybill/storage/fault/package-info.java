/** Several processes on one folder, and processes that die: real JVMs, started and killed by these tests. */
@NullMarked
package dev.waybill.storage.fault;

import org.jspecify.annotations.NullMarked;
