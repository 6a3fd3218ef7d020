/**
 * The members of a workspace: added, let in by a link, given a role, removed.
 */
@NullMarked
package dev.waybill.server.console.member;

import org.jspecify.annotations.NullMarked;
