package dev.waybill.conformance.boundary;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Scene;

/**
 * What is kept at one moment: the run as its agent sees it, and the sequence number of the last audit entry, which
 * grows with everything that is written.
 */
record Kept(String run, long sequence) {
    static Kept now(Scene scene, Agent agent, String run) throws InterruptedException {
        String seen =
                agent.call("run_get", "{\"run\":\"" + run + "\"}").result().toString();
        long sequence = scene.waybill()
                .json("audit", "head", "--workspace", Scene.WORKSPACE)
                .path("sequence")
                .asLong();
        return new Kept(seen, sequence);
    }
}
