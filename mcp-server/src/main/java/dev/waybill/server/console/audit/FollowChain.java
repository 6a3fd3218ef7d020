package dev.waybill.server.console.audit;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.usecase.CheckChain;

/** {@code POST /w/{workspace}/audit/check}. */
public final class FollowChain implements Action {
    private final CheckChain chain;

    public FollowChain(CheckChain chain) {
        this.chain = chain;
    }

    @Override
    public Answer answer(Visit visit) {
        chain.goOn(visit.administrator());
        return Answer.redirect(visit.requirePlace().base() + "/audit");
    }
}
