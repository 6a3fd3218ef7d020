package dev.waybill.server.transcript;

import dev.waybill.server.fixture.Messages;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;

/** What is said in both eras. */
final class Conversation {
    /** One request; the id as it stands in JSON. */
    record Step(String words, String id, String method, String params) {}

    static final List<Step> STEPS = List.of(
            new Step("what is served", "\"probe-1\"", "server/discover", ""),
            new Step("the constant lists", "0", "tools/list", ""),
            new Step("the constant lists: prompts", "1", "prompts/list", ""),
            new Step("the constant lists: resources' addresses", "2", "resources/templates/list", ""),
            new Step("a list of one page has no cursor", "3", "tools/list", "\"cursor\":\"x\""),
            new Step("a tool", "4", "tools/call", Messages.tool("measure", "{\"text\":\"abc\"}")),
            new Step("a tool's no", "5", "tools/call", Messages.tool("refuse", "{}")),
            new Step("a tool's defect", "6", "tools/call", Messages.tool("break", "{}")),
            new Step("a tool that tells how far it is", "7", "tools/call", Messages.tool("wait", "{}")),
            new Step("no such tool", "8", "tools/call", Messages.tool("none", "{}")),
            new Step("a prompt", "9", "prompts/get", "\"name\":\"greet\",\"arguments\":{\"who\":\"you\"}"),
            new Step("a prompt without its argument", "10", "prompts/get", "\"name\":\"greet\""),
            new Step("no such prompt", "11", "prompts/get", "\"name\":\"none\""),
            new Step("resources", "12", "resources/list", ""),
            new Step("a resource", "13", "resources/read", "\"uri\":\"thing://one\""),
            new Step("no such resource", "14", "resources/read", "\"uri\":\"thing://none\""),
            new Step(
                    "a completion",
                    "15",
                    "completion/complete",
                    "\"ref\":{\"type\":\"ref/resource\",\"uri\":\"thing://{id}\"},"
                            + "\"argument\":{\"name\":\"id\",\"value\":\"t\"}"),
            new Step("of the older era only", "16", "ping", ""),
            new Step("of the newer era only", "17", "subscriptions/listen", "\"notifications\":7"),
            new Step("no such method", "9007199254740993", "made/up", ""));

    private Conversation() {}

    /** A modern request of a step, by a client that can be asked for everything. */
    static String modern(Step step) {
        String message = Messages.capable(step.id(), step.method(), step.params());
        return wantsProgress(step) ? message.replace("\"_meta\":{", "\"_meta\":{\"progressToken\":\"p\",") : message;
    }

    /** The same in the older era. */
    static String legacy(Step step) {
        String meta = wantsProgress(step) ? "\"_meta\":{\"progressToken\":\"p\"}," : "";
        return Messages.legacy(step.id(), step.method(), meta + step.params());
    }

    private static boolean wantsProgress(Step step) {
        return step.params().contains("\"wait\"");
    }

    /** A request's body as text. */
    static String body(HttpRequest request) {
        var text = BodySubscribers.ofString(StandardCharsets.UTF_8);
        request.bodyPublisher().orElseGet(HttpRequest.BodyPublishers::noBody).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                text.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                text.onNext(List.of(part));
            }

            @Override
            public void onError(Throwable failed) {
                text.onError(failed);
            }

            @Override
            public void onComplete() {
                text.onComplete();
            }
        });
        return text.getBody().toCompletableFuture().join();
    }
}
