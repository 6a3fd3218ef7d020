package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.run.Counters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import tools.jackson.core.JsonGenerator;

/**
 * What a run has used so far, in all. One left out is 0, which changes nothing: the kept ones only grow.
 *
 * @param costUsdMicros millionths of a US dollar
 */
public record ReportedCounters(
        @MayOmit @Min(0) @Max(Caps.COUNT) long iterations,
        @MayOmit @Min(0) @Max(Caps.COUNTER) long tokensIn,
        @MayOmit @Min(0) @Max(Caps.COUNTER) long tokensOut,
        @MayOmit @Min(0) @Max(Caps.COUNTER) long costUsdMicros) {
    /** Counters that were left out. */
    public static final ReportedCounters NOT_GIVEN = new ReportedCounters(0, 0, 0, 0);

    public static ReportedCounters of(Counters counters) {
        return new ReportedCounters(
                counters.iterations(), counters.tokensIn(), counters.tokensOut(), counters.costUsdMicros());
    }

    public Counters toCounters() {
        return new Counters(iterations, tokensIn, tokensOut, costUsdMicros);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("iterations", iterations);
        json.writeNumberProperty("tokens_in", tokensIn);
        json.writeNumberProperty("tokens_out", tokensOut);
        json.writeNumberProperty("cost_usd_micros", costUsdMicros);
        json.writeEndObject();
    }
}
