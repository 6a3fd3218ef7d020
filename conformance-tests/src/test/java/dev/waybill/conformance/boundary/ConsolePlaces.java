package dev.waybill.conformance.boundary;

import dev.waybill.boundary.scrub.Planted.Sample;
import dev.waybill.conformance.fixture.ConsoleVisitor;
import dev.waybill.conformance.fixture.ConsoleWalk;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Every place of the console in which a person can put a text: each field of each form, button and query on the pages
 * that links lead to, each segment of an address, and the headers of a browser. Found by walking the console, so that a
 * new page's fields are among them.
 */
final class ConsolePlaces {
    private final ConsoleVisitor visitor;
    private final Map<String, ConsolePlace> places = new TreeMap<>();
    private final Set<String> pages = new TreeSet<>();

    /** One place, and what is sent when a sample is put there, everything else being as the page offers it. */
    record ConsolePlace(String name, Sending sending) {}

    /** Sends one sample. */
    @FunctionalInterface
    interface Sending {
        HttpResponse<String> send(Sample sample) throws InterruptedException;
    }

    private ConsolePlaces(ConsoleVisitor visitor) {
        this.visitor = visitor;
    }

    /** Walks every page that the visitor is led to, one of each kind. */
    static ConsolePlaces walked(ConsoleVisitor visitor) throws InterruptedException {
        ConsolePlaces found = new ConsolePlaces(visitor);
        ConsoleWalk.from(List.of("/", "/account"), found::visit);
        found.headers();
        return found;
    }

    List<ConsolePlace> all() {
        return List.copyOf(places.values());
    }

    /** One page of each kind, as they are now, to the visitor, who must be inside still. */
    List<String> shown() throws InterruptedException {
        List<String> shown = new ArrayList<>();
        for (String page : pages) {
            HttpResponse<String> answer = visitor.get(page);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " is answered with " + answer.statusCode());
            }
            shown.add(answer.body());
        }
        return shown;
    }

    /** Takes in what can be sent from a page; returns where it leads. */
    private List<String> visit(String path) throws InterruptedException {
        HttpResponse<String> answer = visitor.get(path);
        if (answer.statusCode() == 303) {
            return List.of(answer.headers().firstValue("Location").orElseThrow());
        }
        if (answer.statusCode() != 200
                || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return List.of();
        }
        pages.add(path);
        segments(path);
        Document page = Jsoup.parse(answer.body(), visitor.origin().toString());
        for (Element form : page.select("form")) {
            fields(form);
        }
        return page.select("a[href]").stream()
                .map(link -> link.absUrl("href"))
                .filter(link -> link.startsWith(visitor.origin().toString()))
                .map(link -> link.substring(visitor.origin().toString().length() - 1))
                .map(link -> link.replaceFirst("#.*", ""))
                .toList();
    }

    private void segments(String path) {
        String[] parts = path.replaceFirst("[?].*", "").substring(1).split("/");
        for (int i = 0; i < parts.length; i++) {
            int at = i;
            put("segment " + i + " of " + ConsoleWalk.kind(path), sample -> {
                String[] changed = parts.clone();
                changed[at] = escaped(sample.secret());
                return visitor.get("/" + String.join("/", changed));
            });
        }
    }

    private void fields(Element form) {
        String method = form.attr("method").equals("post") ? "post" : "get";
        Map<String, String> offered = offered(form);
        Set<String> actions = new TreeSet<>(Set.of(action(form.absUrl("action"))));
        form.select("[formaction]").forEach(button -> actions.add(action(button.absUrl("formaction"))));
        for (String action : actions) {
            for (String field : offered.keySet()) {
                put(method + " " + ConsoleWalk.kind(action) + " " + field, sample -> {
                    Map<String, String> sent = new LinkedHashMap<>(offered);
                    sent.put(field, sample.text());
                    return method.equals("post")
                            ? visitor.post(action, sent)
                            : visitor.get(action + "?" + field + "=" + escaped(sample.text()));
                });
            }
        }
    }

    private String action(String address) {
        String path = address.substring(visitor.origin().toString().length() - 1);
        return path.replaceFirst("[?].*", "");
    }

    private static Map<String, String> offered(Element form) {
        Map<String, String> offered = new LinkedHashMap<>();
        for (Element field : form.select("[name]")) {
            String value = switch (field.tagName()) {
                case "select" ->
                    field.select("option[selected]").isEmpty()
                            ? field.select("option").attr("value")
                            : field.select("option[selected]").attr("value");
                case "textarea" -> field.text();
                default -> field.attr("value");
            };
            boolean hidden =
                    field.attr("type").equals("hidden") || !field.tagName().equals("input");
            offered.putIfAbsent(field.attr("name"), value.isEmpty() && !hidden ? "planted" : value);
        }
        return offered;
    }

    /** What a browser sends along, on a page and when somebody signs in. */
    private void headers() {
        for (String header : List.of("User-Agent", "Referer", "Accept-Language", "HX-Current-URL", "HX-Prompt")) {
            put(
                    "header " + header,
                    sample -> visitor.send(visitor.request("/account").header(header, Place.line(sample.secret()))));
            put(
                    "header " + header + " at the door",
                    sample -> visitor.send(visitor.form("/sign-in", Map.of("name", "planted", "password", "planted"))
                            .header(header, Place.line(sample.secret()))));
        }
        put(
                "cookie",
                sample -> visitor.send(visitor.request("/account")
                        .setHeader("Cookie", "waybill_session=" + escaped(sample.secret()))));
    }

    private void put(String name, Sending sending) {
        places.putIfAbsent(name, new ConsolePlace("console: " + name, sending));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
