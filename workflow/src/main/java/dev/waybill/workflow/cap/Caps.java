package dev.waybill.workflow.cap;

/** Limits of single values. Text is counted in Unicode code points, lists in items, numbers as they stand. */
public final class Caps {
    /** A whole request as it arrives, in bytes; refused before it is parsed. */
    public static final int REQUEST_BYTES = 16 * 1024;
    /** The head of an HTTP request, in bytes: its line and its headers. */
    public static final int HEADER_BYTES = 8 * 1024;
    /** How deep objects and lists may nest in a request. */
    public static final int JSON_DEPTH = 16;
    /** A number's text, in characters. */
    public static final int NUMBER_CHARACTERS = 20;
    /** A caller's own name for a message or for its progress, when it is text. */
    public static final int MESSAGE_ID = 128;

    public static final int PROJECT = 64;
    public static final int TICKET = 64;
    public static final int TITLE = 120;
    public static final int REF = 200;
    /** A handle or an id, in characters: {@code run_} 13 {@code .} 13 is the longest. */
    public static final int HANDLE = 31;

    public static final int PHASE = 32;
    public static final int MESSAGE = 500;
    public static final int LOG_TAIL = 500;
    public static final int SUMMARY = 2000;
    public static final int COMMENT = 500;
    public static final int URL = 300;
    /** A git object name: 40 characters (SHA-1) or 64 (SHA-256). */
    public static final int SHA = 64;

    public static final int PATH = 512;
    public static final int PATHS = 200;
    public static final int CURSOR = 64;

    public static final int WAIT_SECONDS = 20;
    public static final int OPEN_CHECKPOINTS = 3;
    /** Saved replies of one workspace. */
    public static final int REPLIES = 20;
    /** Members that one question can need the approval of. */
    public static final int APPROVALS = 9;

    /** Counters end at a million million: far past any run, far from overflowing a sum of them. */
    public static final long COUNTER = 1_000_000_000_000L;
    /** Tests, findings and iterations. */
    public static final int COUNT = 1_000_000;

    public static final int EXIT_CODE = 255;
    /** A week, in milliseconds. */
    public static final long DURATION_MS = 7L * 24 * 60 * 60 * 1000;

    public static final int PATTERN = 256;
    public static final int PATTERNS = 500;
    /** Patterns on one page of {@code scope_get}: a page stays far below what hosts cut. */
    public static final int SCOPE_PAGE = 100;

    /** Names of keys, members, workspaces and projects. */
    public static final int NAME = 80;

    public static final int SLUG = 64;

    /** The shortest password that is taken. */
    public static final int PASSWORD_LEAST = 12;

    public static final int PASSWORD = 64;
    /** A password in UTF-8: bcrypt reads no further. */
    public static final int PASSWORD_BYTES = 72;
    /** A password's hash as its library prints it. */
    public static final int PASSWORD_HASH = 100;
    /** The secret of a second factor, in base 32. */
    public static final int SECOND_FACTOR = 64;
    /** What somebody types as a second factor: six digits, or a backup code. */
    public static final int CODE = 32;

    public static final int ADDRESS = 64;
    public static final int USER_AGENT = 200;
    public static final int HOST_NAME = 64;
    public static final int HOST_VERSION = 32;
    /** The detail of an event or an audit entry: JSON of the server's own making, never an agent's text. */
    public static final int DETAIL = 1000;

    /** A moment as text: {@code 2026-11-22T02:00:00.000Z} is the longest. */
    public static final int MOMENT = 24;
    /** A sentence of the server's own to an agent: a hint, a next step. */
    public static final int SENTENCE = 200;
    /** Hints in one answer. */
    public static final int HINTS = 4;
    /** A word of a closed list, as it is kept: a status, a type, a kind, a role. */
    public static final int WORD = 40;
    /** A SHA-256 in hex digits. */
    public static final int DIGEST = 64;
    /** What the guard calls a working tree. */
    public static final int WORKTREE = 64;

    private Caps() {}
}
