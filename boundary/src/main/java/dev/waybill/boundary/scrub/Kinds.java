package dev.waybill.boundary.scrub;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every kind this build knows: the tables of all families, and what the hand-written finders add. */
final class Kinds {
    private static final List<Kind> ROWS = rows();
    private static final Set<String> NAMES = names();

    private Kinds() {}

    static List<Kind> table() {
        return ROWS;
    }

    /** Whether a mark may carry this name. */
    static boolean isName(String name) {
        return NAMES.contains(name);
    }

    static Set<String> all() {
        return NAMES;
    }

    private static List<Kind> rows() {
        List<Kind> rows = new ArrayList<>();
        rows.addAll(CodeKinds.rows());
        rows.addAll(CloudKinds.rows());
        rows.addAll(ChatKinds.rows());
        rows.addAll(PaymentKinds.rows());
        rows.addAll(ModelKinds.rows());
        rows.addAll(RegistryKinds.rows());
        rows.addAll(DataKinds.rows());
        rows.addAll(ServiceKinds.rows());
        rows.addAll(KeyKinds.rows());
        rows.addAll(PersonKinds.rows());
        return List.copyOf(rows);
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Kind kind : ROWS) {
            names.add(kind.name());
        }
        names.addAll(KeyBlockFinder.NAMES);
        names.addAll(NumberFinder.NAMES);
        names.add(AssignmentFinder.PASSWORD);
        names.add(AssignmentFinder.SECRET);
        names.add(DiscordFinder.NAME);
        names.add(EmailFinder.NAME);
        names.add(IbanFinder.NAME);
        names.add(PhoneFinder.NAME);
        names.add(RandomFinder.NAME);
        names.add(RandomFinder.BITCOIN);
        names.add(Scrubber.TANGLED);
        return Collections.unmodifiableSet(names);
    }
}
