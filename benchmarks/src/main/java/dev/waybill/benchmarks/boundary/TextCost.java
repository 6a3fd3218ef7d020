package dev.waybill.benchmarks.boundary;

import dev.waybill.boundary.detect.BodyDetector;
import dev.waybill.boundary.detect.Judgement;
import dev.waybill.boundary.detect.SiftedLog;
import dev.waybill.boundary.policy.Kind;
import dev.waybill.boundary.policy.Mode;
import dev.waybill.boundary.policy.Outcome;
import dev.waybill.boundary.policy.TextPolicy;
import dev.waybill.boundary.scrub.Scrubbed;
import dev.waybill.boundary.scrub.Scrubber;
import dev.waybill.workflow.cap.Caps;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Time and allocation of the detector, the scrubber and both behind the policy, a text. Arguments are JMH's. */
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime) // the policy has a Mode, too
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class TextCost {
    /** Which text. */
    @Param({"PROSE", "CODE", "MINIFIED", "LOG"})
    public SampleText sample = SampleText.PROSE;

    private String text = "";

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(TextCost.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    /** Reads the text. */
    @Setup
    public void read() {
        text = sample.read();
    }

    /** A field that takes no body at all. */
    @Benchmark
    public Judgement judge() {
        return BodyDetector.standard().judge(text);
    }

    /** A field for the end of a log. */
    @Benchmark
    public SiftedLog sift() {
        return BodyDetector.standard().sift(text);
    }

    /** Secrets and personal data. */
    @Benchmark
    public Scrubbed scrub() {
        return Scrubber.standard().scrub(text);
    }

    /** What a call pays for one such text. */
    @Benchmark
    public Outcome decide() {
        return TextPolicy.standard().decide(Mode.GUARDED, Kind.FREE_TEXT, Caps.SUMMARY, text);
    }
}
