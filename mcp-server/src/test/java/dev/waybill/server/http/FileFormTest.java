package dev.waybill.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.console.route.Parameters;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form with a file: what a browser sends is read, and what somebody made up is refused and not guessed at. */
final class FileFormTest {
    private static final String TYPE = "multipart/form-data; boundary=----FormBoundaryX";
    private static final String END = "------FormBoundaryX--\r\n";

    private static String field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value);
    }

    private static String file(String fileName, String text) {
        return part(
                "form-data; name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream",
                text);
    }

    private static String part(String disposition, String text) {
        return "------FormBoundaryX\r\nContent-Disposition: " + disposition + "\r\n\r\n" + text + "\r\n";
    }

    private static FormBody read(String body) {
        return FileForm.read(TYPE, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Parameters fields(String body) {
        return assertInstanceOf(FormBody.Read.class, read(body)).fields();
    }

    private static FormBody.Refused refused(FormBody form) {
        FormBody.Refused refused = assertInstanceOf(FormBody.Refused.class, form);
        assertTrue(refused.words().endsWith("Nothing was done."), refused.words());
        return refused;
    }

    @Test
    void whatABrowserSendsIsRead() {
        Parameters form = fields(
                field("csrf", "token") + file("CODEOWNERS", "* @me\r\n/größe/ @you\n") + field("text", "") + END);
        assertEquals("token", form.raw("csrf"));
        assertEquals("* @me\r\n/größe/ @you\n", form.raw("file"));
        assertEquals("", form.raw("text"));
        assertEquals("", fields(file("", "") + END).raw("file"), "no file was chosen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/passwd",
                "C:\\\\Windows\\\\system.ini",
                "a.txt\"; name=\"csrf",
                "<script>alert(1)</script>",
                "nul",
                "%00.txt",
                "\u202egpj.exe"
            })
    void whatAFileIsCalledChangesNothing(String name) {
        FormBody form = read(field("csrf", "token") + file(name, "secrets/") + END);
        if (form instanceof FormBody.Read read) {
            assertEquals("token", read.fields().raw("csrf"), name);
            assertFalse(read.fields().values().toString().contains("passwd"), name);
            assertEquals("secrets/", read.fields().raw("file"), name);
        } else {
            assertEquals(400, refused(form).status(), name);
        }
    }

    @Test
    void twoFilesAndAFieldTwiceAreRefused() {
        assertEquals(400, refused(read(file("a", "x/") + file("b", "y/") + END)).status());
        assertEquals(
                400, refused(read(file("a", "x/") + field("file", "y/") + END)).status());
        assertEquals(
                400,
                refused(read(field("csrf", "a") + field("csrf", "b") + END)).status());
    }

    @Test
    void aFileInAnotherFieldIsRefused() {
        String elsewhere = part("form-data; name=\"csrf\"; filename=\"a\"", "x");
        assertTrue(refused(read(elsewhere + END)).words().contains("'file'"));
        assertEquals(
                400, refused(read(part("form-data; filename=\"a\"", "x") + END)).status());
    }

    @Test
    void aFileHasItsBoundAndSoHasTheForm() {
        assertEquals(
                FileForm.FILE_BYTES,
                fields(file("a", "x".repeat(FileForm.FILE_BYTES)) + END)
                        .raw("file")
                        .length());
        FormBody.Refused large = refused(read(file("a", "x".repeat(FileForm.FILE_BYTES + 1)) + END));
        assertEquals(413, large.status());
        assertTrue(large.words().contains("at most 65536 bytes"), large.words());
        assertEquals(400, refused(read(field("a", "x").repeat(200) + END)).status(), "parts");
        String headers = "form-data; name=\"a\"\r\nX-Long: " + "x".repeat(2_000);
        assertEquals(400, refused(read(part(headers, "x") + END)).status(), "a part's headers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "------FormBoundaryX",
                "------FormBoundaryX\r\n",
                "------FormBoundaryX\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ncut off",
                "------FormBoundaryX\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ncut\r\n------FormBoundaryX",
                "------Other\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n------Other--\r\n",
                "------FormBoundaryX\nContent-Disposition: form-data; name=\"file\"\n\nx\n------FormBoundaryX--\n",
                "------FormBoundaryX\r\n\r\nno headers\r\n------FormBoundaryX--\r\n",
                "------FormBoundaryX\r\nContent-Disposition form-data\r\n\r\nx\r\n------FormBoundaryX--\r\n"
            })
    void whatIsNotWholeIsRefused(String body) {
        FormBody form = read(body);
        if (form instanceof FormBody.Read read) {
            // An empty form is a form: it has no token, and nothing is done for it.
            assertTrue(read.fields().values().isEmpty(), body + " " + read.fields());
        } else {
            assertEquals(400, refused(form).status());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void aBoundaryThatIsNoneIsRefused(String type) {
        byte[] body = (field("csrf", "token") + END).getBytes(StandardCharsets.UTF_8);
        assertEquals(400, refused(FileForm.read(type, body)).status());
    }

    @Test
    void aBoundaryInsideAFileEndsNothingUnlessItIsALineOfItsOwn() {
        String text = "a/------FormBoundaryX--\r\n--FormBoundaryX\r\nb/";
        assertEquals(text, fields(file("a", text) + END).raw("file"));
        Parameters split = fields(field("csrf", "mine")
                + file(
                        "a",
                        "x\r\n------FormBoundaryX\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ncodeowners")
                + END);
        assertEquals("mine", split.raw("csrf"), "whoever writes the body writes its fields; a token they don't have");
    }

    @Test
    void bytesThatAreNoUtf8AreMarkedAndZerosStay() {
        byte[] latin = (file("a", "gr\u00f6\u00dfe/") + END).getBytes(StandardCharsets.ISO_8859_1);
        Parameters form = assertInstanceOf(FormBody.Read.class, FileForm.read(TYPE, latin))
                .fields();
        assertTrue(form.raw("file").contains("\uFFFD"), form.raw("file"));
        assertEquals("a\0b", fields(file("a", "a\0b") + END).raw("file"));
        assertEquals("\uFEFFa/", fields(file("a", "\uFEFFa/") + END).raw("file"));
    }

    @Test
    void anEncodingThatBrowsersDoNotUseIsNotUndone() {
        String encoded = part("form-data; name=\"file\"\r\nContent-Transfer-Encoding: base64", "c2VjcmV0cy8=");
        FormBody form = read(encoded + END);
        if (form instanceof FormBody.Read read) {
            assertEquals("c2VjcmV0cy8=", read.fields().raw("file"));
        } else {
            assertEquals(400, refused(form).status());
        }
    }
}
