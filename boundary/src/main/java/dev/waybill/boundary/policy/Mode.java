package dev.waybill.boundary.policy;

/** How much free text a workspace takes. Order matters: the first is the loosest. */
public enum Mode {
    /** Bodies are not looked for; secrets are replaced all the same. */
    OPEN,
    /** Bodies are refused, secrets replaced. */
    GUARDED,
    /** No free text at all. */
    SEALED
}
