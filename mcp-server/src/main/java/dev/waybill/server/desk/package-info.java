/**
 * Requests for features, answered for both eras: what a request asks for, who calls, every way in which a call can
 * end, its line in the log and its count. How an answer is put, and what else an era has, is the era's.
 */
@NullMarked
package dev.waybill.server.desk;

import org.jspecify.annotations.NullMarked;
