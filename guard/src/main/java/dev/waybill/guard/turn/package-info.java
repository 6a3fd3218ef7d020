/**
 * What happens at each moment that a host tells of: before a tool and after it, at a session's start, a prompt, a turn's end.
 */
@NullMarked
package dev.waybill.guard.turn;

import org.jspecify.annotations.NullMarked;
