package dev.waybill.server.console.route;

import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.Session;
import java.util.List;

/**
 * A signed-in person.
 *
 * @param places the workspaces they are in, by slug
 */
public record Visitor(Person person, Session session, List<Place> places) {}
