/**
 * What the tests of every module share: the mark that ties a test to a promise, and the limit on the work that a
 * fuzzed input may cause. Nothing that ships depends on it.
 */
@NullMarked
package dev.waybill.promise;

import org.jspecify.annotations.NullMarked;
