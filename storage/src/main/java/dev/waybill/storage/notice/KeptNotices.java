package dev.waybill.storage.notice;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.notice.Notice;
import dev.waybill.workflow.notice.NoticeStore;
import java.util.List;

/** The notices of a workspace. */
public final class KeptNotices implements NoticeStore {
    private final Session session;
    private final NoticeSql sql;

    public KeptNotices(Session session) {
        this.session = session;
        this.sql = session.attach(NoticeSql.class);
    }

    @Override
    public void put(Notice notice) {
        session.requireWritable();
        session.kept(NoticeSql.PUT)
                .number(session.workspace())
                .number(notice.sequence())
                .text(notice.topic())
                .text(NoticeMapper.KINDS.text(notice.kind()))
                .number(notice.project().value())
                .number(notice.run().value())
                .number(notice.checkpoint().map(CheckpointId::value).orElse(0L))
                .number(notice.atMillis())
                .update();
    }

    @Override
    public void drop(CheckpointId checkpoint) {
        session.requireWritable();
        session.kept(NoticeSql.DROP)
                .number(session.workspace())
                .text(checkpoint.text())
                .update();
    }

    @Override
    public List<Notice> page(long before, int limit) {
        return sql.page(session.workspace(), before, limit);
    }

    @Override
    public long readTo(MemberId member) {
        return session.kept(NoticeSql.READ_TO)
                .number(session.workspace())
                .number(member.value())
                .find(row -> row.getLong(1))
                .orElse(0L);
    }

    @Override
    public void markRead(MemberId member, long sequence) {
        session.requireWritable();
        session.kept(NoticeSql.MARK_READ)
                .number(session.workspace())
                .number(member.value())
                .number(sequence)
                .update();
    }

    @Override
    public void forgetBefore(long millis) {
        session.requireWritable();
        session.kept(NoticeSql.FORGET)
                .number(session.workspace())
                .number(millis)
                .number(session.workspace())
                .update();
    }
}
