package dev.waybill.server.http;

import dev.waybill.server.console.route.Parameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/** The form of a POST, read within its limits. */
sealed interface FormBody {
    /** A manifest of 500 patterns, each character of it escaped, is the longest that a form can be. */
    int BYTES = 512 * 1024;

    int FIELDS = 64;
    String TYPE = "application/x-www-form-urlencoded";

    /** A form, or nothing where the method brings none. */
    record Read(Parameters fields) implements FormBody {}

    /**
     * Something else.
     *
     * @param words what to send instead
     */
    record Refused(int status, String words) implements FormBody {}

    /**
     * Reads it.
     *
     * @param file whether it may bring one
     */
    static FormBody of(Request request, boolean file) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return new Read(Parameters.NONE);
        }
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        boolean withFile = file && FileForm.announced(type);
        if (!withFile && !announced(type)) {
            return new Refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
                    "The console takes forms: send Content-Type: " + TYPE
                            + ", as a browser does. Programs speak MCP at /mcp.");
        }
        Optional<byte[]> body = BoundedBody.read(request, BYTES);
        if (body.isEmpty()) {
            return tooLarge();
        }
        try {
            return withFile ? FileForm.read(type, body.get()) : fields(body.get());
        } catch (IllegalArgumentException malformed) {
            // An escape that is none, or bytes that are no UTF-8: no browser sends such a form.
            return new Refused(
                    HttpStatus.BAD_REQUEST_400,
                    "This form can't be read: escape its names and values as UTF-8 with %XX. Nothing was done.");
        }
    }

    private static FormBody fields(byte[] body) {
        Fields fields = new Fields(true);
        UrlEncoded.decodeUtf8To(new String(body, StandardCharsets.US_ASCII), fields);
        return fields.getSize() > FIELDS ? tooMany() : new Read(parameters(fields));
    }

    private static boolean announced(@Nullable String type) {
        return type != null && MimeTypes.getContentTypeWithoutCharset(type).equalsIgnoreCase(TYPE);
    }

    private static FormBody tooLarge() {
        return new Refused(
                HttpStatus.PAYLOAD_TOO_LARGE_413,
                "A form has at most " + BYTES + " bytes: send less at once. Nothing was done.");
    }

    private static FormBody tooMany() {
        return new Refused(
                HttpStatus.PAYLOAD_TOO_LARGE_413,
                "A form has at most " + FIELDS + " fields: send fewer. Nothing was done.");
    }

    static Parameters parameters(Fields fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.getName(), field.getValues()));
        return new Parameters(values);
    }
}
