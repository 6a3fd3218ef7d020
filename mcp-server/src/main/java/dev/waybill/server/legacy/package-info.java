/**
 * The protocol's revisions up to 2025-11-25, with {@code initialize} and sessions, by the official Java SDK.
 * Only this package knows the SDK; it sees no message that the door did not read and check first.
 */
@NullMarked
package dev.waybill.server.legacy;

import org.jspecify.annotations.NullMarked;
