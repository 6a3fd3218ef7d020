package dev.waybill.server.console.project;

import dev.waybill.server.console.page.Moment;
import java.util.List;

/**
 * The connected projects, and the form that connects one.
 *
 * @param manages whether the viewer may connect and disconnect
 * @param typed   the slug that was typed before; empty at first
 * @param error   why it did not work; empty at first
 */
public record ProjectListPage(String base, List<Row> rows, boolean manages, String typed, String error) {
    /**
     * A project.
     *
     * @param empty whether nothing in it is editable yet
     */
    public record Row(String slug, String digest, boolean empty, Moment connected) {}
}
