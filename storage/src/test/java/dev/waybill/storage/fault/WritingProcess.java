package dev.waybill.storage.fault;

import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.storage.kit.Samples;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.refusal.Answer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What the child processes run. Arguments: data folder, name, threads, calls a thread. Each call records one event
 * whose text is unique, and once it is answered the text is printed on a line of its own.
 */
public final class WritingProcess {
    private WritingProcess() {}

    public static void main(String[] arguments) {
        String name = arguments[1];
        int threads = Integer.parseInt(arguments[2]);
        int calls = Integer.parseInt(arguments[3]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (DataFolder data = DataFolder.open(
                        Path.of(arguments[0]), InstantSource.system(), new SecureRandom(), Settings.DEFAULT);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                callers.execute(() -> {
                    for (int call = 0; call < calls; call++) {
                        out.println(record(data, name + "-" + number + "-" + call));
                    }
                });
            }
        }
    }

    private static String record(DataFolder data, String text) {
        return data.ledger().write(Samples.WORKSPACE, transaction -> {
            transaction.record(Actor.key(Samples.KEY), Origin.NONE, Samples.RUN, Samples.event(text));
            return Answer.granted(text);
        });
    }
}
