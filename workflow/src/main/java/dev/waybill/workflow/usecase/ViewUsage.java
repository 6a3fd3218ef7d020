package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.ActorKind;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Backfill;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.usage.UsageBy;
import dev.waybill.workflow.usage.UsageSlice;
import dev.waybill.workflow.usage.UsageSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Shows members what was used. What was used with a key is seen by its owner and by those who manage keys; to others
 * it is part of one sum.
 */
public final class ViewUsage {
    /** Lines of a table at most, by project or by key. */
    public static final int MOST_LINES = 10_000;

    private final Ledger ledger;

    /**
     * Which usage.
     *
     * @param days    how many, today the last
     * @param project slug of the only project; empty for all that the viewer may see
     */
    public record Query(UsageBy by, int days, String project) {}

    /**
     * A line of a table.
     *
     * @param name  the day, the project's or the key's; empty for the keys of others together
     * @param owner whom the key works for; empty for what is no key
     */
    public record Line(String name, String owner, Usage usage) {}

    /**
     * A table.
     *
     * @param lines    each day of the period, the first first; or what was used at all, the most tokens first
     * @param projects what it can be narrowed to
     * @param whole    false while what an earlier version kept is still being added up
     */
    public record Table(List<Line> lines, List<Project> projects, boolean whole) {}

    public ViewUsage(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A table, of those projects only that the viewer may see.
     *
     * @throws RefusedException {@code FORBIDDEN}; {@code NOT_FOUND} for a project that is not there or not theirs
     */
    public Table show(Administrator viewer, Query query) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_RUNS);
            List<Project> visible = VisibleProjects.of(transaction, viewer);
            UsageSlice slice = UsageSlice.last(
                    query.days(),
                    transaction.nowMillis(),
                    VisibleProjects.narrowed(transaction, viewer, query.project(), visible));
            List<UsageSum> sums = transaction.usage().sums(slice, query.by(), MOST_LINES);
            List<Line> lines = switch (query.by()) {
                case DAY -> days(slice, sums);
                case PROJECT -> projects(transaction, sums);
                case KEY -> keys(transaction, viewer, sums);
            };
            return new Table(lines, visible, transaction.whole(Backfill.USAGE_DAYS));
        });
    }

    private static List<Line> days(UsageSlice slice, List<UsageSum> sums) {
        Map<Long, Usage> byDay = sums.stream().collect(Collectors.toMap(UsageSum::of, UsageSum::usage));
        return LongStream.rangeClosed(slice.firstDay(), slice.lastDay())
                .mapToObj(
                        day -> new Line(LocalDate.ofEpochDay(day).toString(), "", byDay.getOrDefault(day, Usage.NONE)))
                .toList();
    }

    private static List<Line> projects(ReadTransaction transaction, List<UsageSum> sums) {
        return sums.stream()
                .map(sum -> new Line(ViewRuns.slug(transaction, new ProjectId(sum.of())), "", sum.usage()))
                .toList();
    }

    private static List<Line> keys(ReadTransaction transaction, Administrator viewer, List<UsageSum> sums) {
        Predicate<PluginKey> visible = visible(transaction, viewer);
        Map<Long, String> owners = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        Usage others = Usage.NONE;
        for (UsageSum sum : sums) {
            Optional<PluginKey> key =
                    transaction.keys().find(new KeyId(sum.of())).filter(visible);
            if (key.isPresent()) {
                String owner = owners.computeIfAbsent(key.get().owner(), id -> owner(transaction, id));
                lines.add(new Line(key.get().name(), owner, sum.usage()));
            } else {
                others = others.plus(sum.usage());
            }
        }
        if (!others.nothing()) {
            lines.add(new Line("", "", others));
        }
        return List.copyOf(lines);
    }

    /** Who looks is asked for once, not for each of ten thousand keys. */
    private static Predicate<PluginKey> visible(ReadTransaction transaction, Administrator viewer) {
        if (viewer.actor().kind() == ActorKind.OPERATOR) {
            return key -> true;
        }
        Member member = Authority.signedIn(transaction, viewer);
        return key -> ViewKeys.visible(member, key);
    }

    private static String owner(ReadTransaction transaction, long id) {
        return transaction.members().find(new MemberId(id)).map(Member::name).orElse("");
    }
}
