/**
 * The members' table.
 * What a role may do is decided in workflow.
 */
@NullMarked
package dev.waybill.storage.member;

import org.jspecify.annotations.NullMarked;
