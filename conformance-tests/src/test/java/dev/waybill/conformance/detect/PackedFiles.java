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
import java.util.zip.ZipInputStream;

/** The text files of a package as npm packs it: a tar archive under gzip, read as far as this corpus needs it; or as Maven does. */
final class PackedFiles {
    private static final int BLOCK = 512;
    private static final int LARGEST = 400_000;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_DIGITS = 12;
    private static final int TYPE_AT = 156;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX = 155;

    private PackedFiles() {}

    /** One file. */
    record Packed(String path, String text) {}

    static List<Packed> in(Path archive) throws IOException {
        return archive.toString().endsWith(".jar") ? inJar(archive) : inTar(archive);
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

    private static void keep(String path, byte[] bytes, int size, List<Packed> files) {
        String text = new String(bytes, 0, size, StandardCharsets.UTF_8);
        if (text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0) {
            files.add(new Packed(path, text.replace("\r\n", "\n")));
        }
    }

    private static List<Packed> inTar(Path archive) throws IOException {
        List<Packed> files = new ArrayList<>();
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(archive))))) {
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
