package dev.waybill.server.console.project;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.scope.foreign.CodeOwners;
import dev.waybill.workflow.scope.foreign.IgnoreFile;
import dev.waybill.workflow.scope.foreign.Proposal;
import dev.waybill.workflow.usecase.ManageProjects;

/**
 * {@code POST /w/{workspace}/projects/{project}/scope/import}: the editor with what a foreign file proposes added, and the
 * difference to what is in force. Nothing is saved, and the file is kept nowhere.
 */
public final class ProposeScope implements Action {
    private final ManageProjects projects;
    private final ShowImport form;
    private final ShowScope show;

    public ProposeScope(ManageProjects projects, ShowImport form, ShowScope show) {
        this.projects = projects;
        this.form = form;
        this.show = show;
    }

    @Override
    public Answer answer(Visit visit) {
        ScopeManifest saved = projects.scope(visit.administrator(), visit.named("project"));
        try {
            Proposal proposal = screened(proposal(visit));
            return show.page(visit, 200, saved, ScopeLists.of(saved).with(proposal), proposal.remarks(), "");
        } catch (RefusedException refused) {
            return form.page(visit, 422, refused.refusal().message());
        }
    }

    private static Proposal proposal(Visit visit) {
        String text = ForeignText.of(visit.form());
        return visit.form().text("kind").equals("codeowners")
                ? CodeOwners.read(text, visit.form().text("owner"))
                : IgnoreFile.read(text);
    }

    /** A file with a secret in one of its patterns is refused as a whole: it would have to be looked at anyway. */
    private static Proposal screened(Proposal proposal) {
        proposal.editable().forEach(PeoplesTexts::pattern);
        proposal.readOnly().forEach(PeoplesTexts::pattern);
        proposal.excluded().forEach(PeoplesTexts::pattern);
        return proposal;
    }
}
