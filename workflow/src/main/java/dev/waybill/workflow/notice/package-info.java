/**
 * What members are told of without looking for it. It is told in the server's own words; the timelines hold the rest.
 */
@NullMarked
package dev.waybill.workflow.notice;

import org.jspecify.annotations.NullMarked;
