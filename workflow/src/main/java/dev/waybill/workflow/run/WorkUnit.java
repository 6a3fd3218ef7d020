package dev.waybill.workflow.run;

/**
 * What a run is about, as the agent named it. It never changes; a run that a guard began has no ticket until its agent
 * names it.
 *
 * @param ticket     the work unit, at most {@code Caps.TICKET}
 * @param title      at most {@code Caps.TITLE}
 * @param branch     a git ref, at most {@code Caps.REF}
 * @param baseBranch a git ref
 * @param worktree   which working tree of the machine, from the guard; empty where no guard spoke
 */
public record WorkUnit(String ticket, String title, String branch, String baseBranch, String worktree) {}
