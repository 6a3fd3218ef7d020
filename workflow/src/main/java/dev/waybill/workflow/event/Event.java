package dev.waybill.workflow.event;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.id.RunId;

/**
 * One row of a run's timeline.
 *
 * @param sequence the database's running number: the event is the audit entry of that number
 * @param atMillis milliseconds since 1970
 * @param detail   JSON of the server's own making
 * @param text     somebody's words, to be shown as theirs; empty where there are none or they were erased
 */
public record Event(RunId run, long sequence, long atMillis, EventType type, Actor actor, String detail, String text) {}
