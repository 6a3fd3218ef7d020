package dev.waybill.server.console.member;

import java.util.List;

/**
 * The projects of a member.
 *
 * @param limited  whether there is a limit
 * @param projects that can be ticked
 * @param chosen   those that are, and the ids of disconnected ones
 * @param error    why it did not work; empty at first
 */
public record LimitPage(
        String base,
        String member,
        String name,
        boolean limited,
        List<String> projects,
        List<String> chosen,
        String error) {
    /** Those of the limit that can't be ticked any more: disconnected ones, by their ids. */
    public List<String> gone() {
        return chosen.stream().filter(slug -> !projects.contains(slug)).toList();
    }
}
