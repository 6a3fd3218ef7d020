package dev.waybill.storage.member;

import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.MemberStore;
import dev.waybill.workflow.project.ProjectLimit;
import java.util.List;
import java.util.Optional;

/** The members of a workspace. */
public final class Members implements MemberStore {
    private final Session session;
    private final MemberSql sql;

    public Members(Session session) {
        this.session = session;
        this.sql = session.attach(MemberSql.class);
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return sql.find(session.workspace(), id.value());
    }

    @Override
    public Optional<Member> findByName(String name) {
        return sql.findByName(session.workspace(), name);
    }

    @Override
    public Optional<Member> findByTokenHash(String tokenHash) {
        return sql.findByTokenHash(session.workspace(), tokenHash);
    }

    @Override
    public List<Member> list() {
        return sql.list(session.workspace());
    }

    @Override
    public void insert(Member member) {
        session.requireWritable();
        sql.insert(session.workspace(), member, member.limit().limits());
        insertProjects(member);
    }

    @Override
    public void update(Member member) {
        session.requireWritable();
        if (sql.update(session.workspace(), member, member.limit().limits()) != 1) {
            throw new StorageFailure("no row to update for " + member.id());
        }
        sql.deleteProjects(session.workspace(), member.id().value());
        insertProjects(member);
    }

    private void insertProjects(Member member) {
        switch (member.limit()) {
            case ProjectLimit.All all -> {}
            case ProjectLimit.Only only ->
                only.projects()
                        .forEach(project -> sql.insertProject(
                                session.workspace(), member.id().value(), project.value()));
        }
    }
}
