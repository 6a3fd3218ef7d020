package dev.waybill.guard.hook;

/**
 * A hook's input as far as it could be read.
 *
 * @param problem why it could not be read to its end; empty where it could
 */
public record HookInput(HookCall call, String problem) {
    /** Whether the whole input was well formed. */
    public boolean whole() {
        return problem.isEmpty();
    }
}
