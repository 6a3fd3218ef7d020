package dev.waybill.server.http;

import dev.waybill.server.console.route.Parameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartCompliance;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A form that brings a file beside its fields (RFC 7578). It is read in memory, the file becomes one more field, and what
 * the file is called, or said to be, is not looked at.
 */
final class FileForm {
    /** The field of the file. */
    static final String FILE = "file";
    /** The largest file. */
    static final int FILE_BYTES = 64 * 1024;

    private static final String TYPE = "multipart/form-data";
    private static final int PARTS = 8;
    private static final int HEADER_BYTES = 1024;
    /** RFC 2046, section 5.1.1. */
    private static final int BOUNDARY = 70;

    private static final MultiPartConfig IN_MEMORY = new MultiPartConfig.Builder()
            .maxParts(PARTS)
            .maxHeadersSize(HEADER_BYTES)
            .maxSize(FormBody.BYTES)
            .maxPartSize(FormBody.BYTES)
            .maxMemoryPartSize(FormBody.BYTES)
            .useFilesForPartsWithoutFileName(false)
            .complianceMode(MultiPartCompliance.RFC7578_STRICT)
            .build();

    private FileForm() {}

    static boolean announced(@Nullable String type) {
        return type != null && type.regionMatches(true, 0, TYPE, 0, TYPE.length());
    }

    /**
     * What a body holds.
     *
     * @param type the whole header, which names the boundary
     */
    static FormBody read(String type, byte[] body) {
        String boundary = MultiPart.extractBoundary(type);
        if (boundary == null || boundary.isEmpty() || boundary.length() > BOUNDARY) {
            return malformed();
        }
        // All of the body is here, so there is nothing that this would wait for.
        try (MultiPartFormData.Parts parts = MultiPartFormData.getParts(
                Content.Source.from(ByteBuffer.wrap(body)), new Attributes.Mapped(), type, IN_MEMORY)) {
            return fields(parts);
        } catch (CompletionException | IOException broken) {
            return malformed();
        }
    }

    private static FormBody fields(MultiPartFormData.Parts parts) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (MultiPart.Part part : parts) {
            String name = part.getName();
            if (name == null || (part.getFileName() != null && !name.equals(FILE))) {
                return refused(HttpStatus.BAD_REQUEST_400, "A file goes into the field '" + FILE + "' and no other.");
            }
            if (name.equals(FILE) && part.getLength() > FILE_BYTES) {
                return refused(
                        HttpStatus.PAYLOAD_TOO_LARGE_413,
                        "A file has at most " + FILE_BYTES + " bytes: leave out what does not matter, or paste it in"
                                + " parts.");
            }
            ByteBuffer bytes = Content.Source.asByteBuffer(part.createContentSource());
            // Bytes that are no UTF-8 become U+FFFD, by which the action knows them and says so on a page.
            String text = StandardCharsets.UTF_8.decode(bytes).toString();
            if (fields.putIfAbsent(name, List.of(text)) != null) {
                return refused(
                        HttpStatus.BAD_REQUEST_400, "A form has each field once, and one file: send one at a time.");
            }
        }
        return new FormBody.Read(new Parameters(fields));
    }

    private static FormBody malformed() {
        return refused(
                HttpStatus.BAD_REQUEST_400,
                "This form can't be read: send it as a browser does, at most " + PARTS + " parts, each with a name and"
                        + " between whole boundaries.");
    }

    private static FormBody refused(int status, String words) {
        return new FormBody.Refused(status, words + " Nothing was done.");
    }
}
