package dev.waybill.conformance.official;

import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.feature.RawResources;
import dev.waybill.server.json.Json;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The resources, none of which ever changes. */
final class SuiteResources implements RawResources {
    private static final String TEMPLATE_HEAD = "test://template/";
    private static final String TEMPLATE_TAIL = "/data";

    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    public Answer list(Call call, String cursor) {
        return new Answer.Complete("\"resources\":" + SuiteCatalogue.text("resources.json"));
    }

    @Override
    public Answer read(Call call, String uri) {
        if (uri.equals("test://static-binary")) {
            return new Answer.Complete("\"contents\":[{\"uri\":\"test://static-binary\",\"mimeType\":\"image/png\","
                    + "\"blob\":\"" + Blocks.PNG + "\"}]");
        }
        return new Answer.Complete("\"contents\":[{\"uri\":" + Json.quote(uri)
                + ",\"mimeType\":\"text/plain\",\"text\":" + Json.quote(text(uri)) + "}]");
    }

    private static String text(String uri) {
        if (uri.startsWith(TEMPLATE_HEAD) && uri.endsWith(TEMPLATE_TAIL)) {
            String id = uri.substring(TEMPLATE_HEAD.length(), uri.length() - TEMPLATE_TAIL.length());
            return "{\"id\":" + Json.quote(id) + ",\"templateTest\":true,\"data\":" + Json.quote("Data for ID: " + id)
                    + "}";
        }
        return switch (uri) {
            case "test://static-text" -> "This never changes.";
            case "test://watched-resource" -> "This may be watched.";
            default -> throw new RefusedException(RefusalCode.NOT_FOUND, "there is no such resource");
        };
    }

    @Override
    public Map<String, String> marks(Caller caller, Set<String> uris) {
        Map<String, String> marks = new HashMap<>();
        for (String uri : uris) {
            if (uri.startsWith("test://")) {
                marks.put(uri, "the same");
            }
        }
        return marks;
    }

    @Override
    public long version(Caller caller) {
        return 0;
    }

    @Override
    public long awaitChange(Caller caller, long seen, Duration limit) throws InterruptedException {
        never.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        return seen;
    }
}
