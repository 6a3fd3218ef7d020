/**
 * The mark that ties a test to a promise: one annotation, known to the tests of every module. Nothing that
 * ships depends on it.
 */
@NullMarked
package dev.waybill.promise;

import org.jspecify.annotations.NullMarked;
