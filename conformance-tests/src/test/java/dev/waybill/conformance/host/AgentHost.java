package dev.waybill.conformance.host;

import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.Visit;

/** A real agent host beside Claude Code, at one pinned version, that runs without an account. */
interface AgentHost {
    /** How it talks to its model. */
    ModelApi api();

    /** What it puts before the short names of a server's tools, where the server is called {@code waybill}. */
    String prefix();

    /**
     * Runs one whole agent loop against a scripted model.
     *
     * @param era that the host is to speak, where it has a switch; otherwise the one that it speaks
     */
    Outcome loop(ScriptedModel model, Visit visit, Era era) throws InterruptedException;
}
