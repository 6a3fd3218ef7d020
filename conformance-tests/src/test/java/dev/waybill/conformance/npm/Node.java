package dev.waybill.conformance.npm;

import dev.waybill.conformance.fixture.ChildProcess;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Node of our own, from npm: the official suite and the inspector need 22.19 or newer, and the one that came with
 * npm may be older.
 */
public final class Node {
    /** Raise it by hand. */
    public static final String VERSION = "22.23.3";

    /** Where nothing listens: what asks for an address beyond loopback, or for its name, gets no further than here. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private final Path program;

    private Node(Path program) {
        this.program = program;
    }

    /** The installed Node. */
    public static Node installed() throws InterruptedException {
        String name = "node-" + Platform.name();
        NpmPackages packages = NpmPackages.installed("node-" + VERSION, name + "@" + VERSION);
        return new Node(packages.file(name, "bin/node"));
    }

    /** Starts a script, which finds this Node first on its path, and no proxy that leads beyond loopback. */
    public ChildProcess start(Path folder, Map<String, String> environment, Path script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString(), script.toString()));
        command.addAll(arguments);
        return ChildProcess.start(folder, fenced(environment), command);
    }

    private Map<String, String> fenced(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", program.getParent() + File.pathSeparator + System.getenv("PATH"));
        for (String variable : List.of("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")) {
            all.put(variable, NOWHERE);
        }
        all.put("NO_PROXY", "127.0.0.1,localhost");
        all.put("no_proxy", "127.0.0.1,localhost");
        return all;
    }
}
