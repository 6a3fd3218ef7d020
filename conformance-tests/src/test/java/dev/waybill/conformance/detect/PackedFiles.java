package dev.waybill.conformance.detect;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/** The text files of a package as npm, Maven or Debian packs it, read as far as this corpus needs it. */
final class PackedFiles {
    private static final int BLOCK = 512;
    private static final int LARGEST = 400_000;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_DIGITS = 12;
    private static final int TYPE_AT = 156;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX = 155;
    private static final int DEB_START = 8;
    private static final int DEB_HEAD = 60;
    private static final int DEB_NAME = 16;
    private static final int DEB_SIZE_AT = 48;
    private static final int DEB_SIZE = 10;

    private PackedFiles() {}

    /** One file. */
    record Packed(String path, String text) {}

    static List<Packed> in(Path archive) throws IOException {
        String name = archive.toString();
        if (name.endsWith(".jar")) {
            return inJar(archive);
        }
        InputStream tar = name.endsWith(".deb")
                ? inDeb(archive)
                : new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)));
        try (DataInputStream in = new DataInputStream(tar)) {
            return inTar(in);
        }
    }

    private static List<Packed> inJar(Path archive) throws IOException {
        List<Packed> files = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (!entry.isDirectory() && bytes.length <= LARGEST) {
                    keep(entry.getName(), bytes, bytes.length, files);
                }
            }
        }
        return files;
    }

    /** The member {@code data.tar.xz} of a row of files, each under a head of sixty bytes. */
    private static InputStream inDeb(Path archive) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)));
        in.skipNBytes(DEB_START);
        byte[] head = new byte[DEB_HEAD];
        while (true) {
            in.readFully(head);
            long size = Long.parseLong(word(head, DEB_SIZE_AT, DEB_SIZE).strip());
            if (word(head, 0, DEB_NAME).startsWith("data.tar.xz")) {
                return new XZInputStream(in);
            }
            in.skipNBytes(size + size % 2);
        }
    }

    private static void keep(String path, byte[] bytes, int size, List<Packed> files) throws IOException {
        if (path.endsWith(".gz")) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, 0, size))) {
                byte[] plain = in.readNBytes(LARGEST);
                keep(path.substring(0, path.length() - ".gz".length()), plain, plain.length, files);
            } catch (ZipException noGzip) {
                return;
            }
            return;
        }
        String text = new String(bytes, 0, size, StandardCharsets.UTF_8);
        if (text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0) {
            files.add(new Packed(path, text.replace("\r\n", "\n")));
        }
    }

    private static List<Packed> inTar(DataInputStream in) throws IOException {
        List<Packed> files = new ArrayList<>();
        byte[] head = new byte[BLOCK];
        while (next(in, head)) {
            long size = number(head);
            long padded = (size + BLOCK - 1) / BLOCK * BLOCK;
            if ((head[TYPE_AT] == '0' || head[TYPE_AT] == 0) && size <= LARGEST) {
                byte[] bytes = new byte[(int) padded];
                in.readFully(bytes);
                keep(path(head), bytes, (int) size, files);
            } else {
                in.skipNBytes(padded);
            }
        }
        return files;
    }

    private static boolean next(InputStream in, byte[] head) throws IOException {
        try {
            if (in.readNBytes(head, 0, BLOCK) < BLOCK) {
                return false;
            }
        } catch (EOFException cut) {
            return false;
        }
        return head[0] != 0;
    }

    private static long number(byte[] head) {
        long size = 0;
        for (int i = SIZE_AT; i < SIZE_AT + SIZE_DIGITS; i++) {
            if (head[i] >= '0' && head[i] <= '7') {
                size = size * 8 + head[i] - '0';
            }
        }
        return size;
    }

    private static String path(byte[] head) {
        String prefix = word(head, PREFIX_AT, PREFIX);
        String name = word(head, 0, NAME);
        String path = prefix.isEmpty() ? name : prefix + "/" + name;
        return path.substring(path.indexOf('/') + 1);
    }

    private static String word(byte[] head, int from, int longest) {
        int end = from;
        while (end < from + longest && head[end] != 0) {
            end++;
        }
        return new String(head, from, end - from, StandardCharsets.UTF_8);
    }
}
