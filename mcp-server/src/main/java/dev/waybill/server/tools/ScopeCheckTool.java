package dev.waybill.server.tools;

import dev.waybill.catalog.tool.NotEditable;
import dev.waybill.catalog.tool.ScopeCheck;
import dev.waybill.catalog.tool.ScopeChecked;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.view.OutputJson;
import dev.waybill.workflow.scope.Intent;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.usecase.CheckScope;

/** {@code scope_check}. */
final class ScopeCheckTool implements ToolHandler<ScopeCheck> {
    private final CheckScope checkScope;

    ScopeCheckTool(CheckScope checkScope) {
        this.checkScope = checkScope;
    }

    @Override
    public Answer handle(Call call, ScopeCheck input) {
        CheckScope.Checked checked = checkScope.check(
                call.caller(),
                input.handle(),
                input.intent(),
                input.paths().stream().map(RepositoryPath::of).toList());
        return OutputJson.answer(new ScopeChecked(
                checked.denied() == 0,
                checked.restricted().stream()
                        .map(restricted -> new NotEditable(
                                restricted.path().text(),
                                restricted.verdict().access(),
                                restricted.verdict().rule()))
                        .toList(),
                input.intent() == Intent.WRITE ? checked.denied() : 0));
    }
}
