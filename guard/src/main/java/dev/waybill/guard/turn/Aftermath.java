package dev.waybill.guard.turn;

import dev.waybill.guard.hook.HookCall;
import dev.waybill.guard.place.Worktree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be done once the host has its answer, because nobody has to wait for it. */
public final class Aftermath {
    private record Wish(Worktree worktree, HookCall call, long apartMs) {}

    private final List<Wish> wishes = new ArrayList<>();
    private HookCall tool = HookCall.NONE;
    private Optional<Worktree> known = Optional.empty();

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

    /** Where the tool is used, by who found out: looking for it costs a little. */
    void in(Optional<Worktree> worktree) {
        known = worktree;
    }

    /** Does it. */
    public void settle(Guard guard) {
        for (Wish wish : wishes) {
            guard.exchange().beside(wish.worktree(), wish.call(), guard.now(), wish.apartMs());
        }
        if (!tool.event().isEmpty()) {
            Optional<Worktree> worktree = known.isPresent() ? known : guard.worktree(tool);
            if (worktree.isPresent()) {
                guard.exchange().beside(worktree.get(), tool, guard.now(), Guard.ALIVE_MS);
            }
        }
    }
}
