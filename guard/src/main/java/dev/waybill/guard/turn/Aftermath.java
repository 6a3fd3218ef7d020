package dev.waybill.guard.turn;

import dev.waybill.guard.hook.HookCall;
import dev.waybill.guard.place.Worktree;
import java.util.ArrayList;
import java.util.List;

/** What is to be done once the host has its answer, because nobody has to wait for it. */
public final class Aftermath {
    private record Wish(Worktree worktree, HookCall call, long apartMs) {}

    private final List<Wish> wishes = new ArrayList<>();
    private HookCall tool = HookCall.NONE;

    /** An exchange with the server is due. */
    void exchangeFor(Worktree worktree, HookCall call) {
        wishes.add(new Wish(worktree, call, Guard.APART_MS));
    }

    /** An exchange is due, whenever the last one was. */
    void exchangeAnyway(Worktree worktree, HookCall call) {
        wishes.add(new Wish(worktree, call, 0));
    }

    /** A tool is used, so the agent is at work: a long turn must not look like silence. */
    void aliveAt(HookCall call) {
        tool = call;
    }

    /** Does it. */
    public void settle(Guard guard) {
        for (Wish wish : wishes) {
            guard.exchange().beside(wish.worktree(), wish.call(), guard.now(), wish.apartMs());
        }
        if (!tool.equals(HookCall.NONE)) {
            guard.worktree(tool)
                    .ifPresent(worktree -> guard.exchange().beside(worktree, tool, guard.now(), Guard.ALIVE_MS));
        }
    }
}
