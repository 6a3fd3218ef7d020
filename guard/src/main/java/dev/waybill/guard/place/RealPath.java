package dev.waybill.guard.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Follows links as the system would when it opened the path, also where the last part is not there yet:
 * {@link Path#toRealPath} knows existing files only, and a write through a dangling link makes the file it points to.
 */
public final class RealPath {
    /** Links on one way, as Linux has it. */
    private static final int MOST_LINKS = 40;
    /** Names on one way, those of links included. */
    private static final int MOST_NAMES = 4096;

    private RealPath() {}

    /** Where an absolute path leads, all links followed. */
    public static Path of(Path absolute) throws UnresolvablePathException {
        return follow(absolute, true);
    }

    /** As {@link #of}, but a link that the last name is stays: what a rename over it would replace. */
    public static Path ofEntry(Path absolute) throws UnresolvablePathException {
        return follow(absolute, false);
    }

    private static Path follow(Path absolute, boolean lastToo) throws UnresolvablePathException {
        Path root = absolute.getRoot();
        if (root == null) {
            throw new UnresolvablePathException("is not absolute");
        }
        Deque<Path> names = new ArrayDeque<>();
        push(names, absolute);
        Path current = root;
        int links = 0;
        while (!names.isEmpty()) {
            Path name = names.pop();
            String text = name.toString();
            if (text.isEmpty() || text.equals(".")) {
                continue;
            }
            if (text.equals("..")) {
                Path parent = current.getParent();
                current = parent == null ? root : parent;
                continue;
            }
            Path next = current.resolve(name);
            if ((lastToo || !names.isEmpty()) && Files.isSymbolicLink(next)) {
                if (++links > MOST_LINKS) {
                    throw new UnresolvablePathException("leads through more than " + MOST_LINKS + " links");
                }
                Path target = target(next);
                if (target.isAbsolute()) {
                    current = root;
                }
                push(names, target);
            } else {
                current = next;
            }
        }
        return current;
    }

    private static Path target(Path link) throws UnresolvablePathException {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException gone) {
            throw new UnresolvablePathException("leads through a link that can't be read");
        }
    }

    private static void push(Deque<Path> names, Path path) throws UnresolvablePathException {
        if (names.size() + path.getNameCount() > MOST_NAMES) {
            throw new UnresolvablePathException("is too long a way");
        }
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            names.push(path.getName(i));
        }
    }
}
