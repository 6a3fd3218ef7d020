package dev.waybill.server.cli.machine;

import dev.waybill.guard.GuardCommand;
import dev.waybill.guard.launch.GuardLauncher;
import dev.waybill.guard.launch.GuardPlaces;
import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.GuardHome;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.config.SettingList;
import dev.waybill.server.git.HooksFolder;
import dev.waybill.server.install.FileEdit;
import dev.waybill.server.install.GitHookFiles;
import dev.waybill.server.install.HookInstaller;
import dev.waybill.server.install.Host;
import dev.waybill.server.install.Installation;
import dev.waybill.server.install.Reach;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the guard into a working tree: its program, its hooks, what it reports with; and takes all of that out. */
final class GuardSetup {
    private final CommandContext context;
    private final Installation installation;
    private final HookInstaller hooks;
    private final GuardHome home;
    private final Path root;
    private final Optional<GitHookFiles> git;

    /**
     * What was done or would be.
     *
     * @param edits changes of files
     * @param notes what a person should know, a sentence each
     */
    record Done(List<FileEdit> edits, List<String> notes) {}

    GuardSetup(CommandContext context, Installation installation) {
        this.context = context;
        this.installation = installation;
        this.hooks = new HookInstaller(context.settings().get(SettingList.DATA));
        this.home = GuardHome.in(context.surroundings().home());
        Optional<HooksFolder.Places> places =
                HooksFolder.of(installation.project(), context.surroundings().environment());
        this.root = places.map(HooksFolder.Places::root).orElseGet(() -> real(installation.project()));
        this.git = places.map(HooksFolder.Places::hooks).map(GitHookFiles::new);
    }

    /** What of a working tree the guard keeps. */
    WorktreeState state() {
        return home.worktree(root);
    }

    /** What would be written, without its credential. */
    Done plan() {
        return planned(home.folder().resolve("bin").resolve("waybill-guard"));
    }

    /** Installs the guard; whatever is there already stays. */
    Done install(GuardLink link) {
        Path launcher = launcher();
        try {
            state().keep(link.connection(state()));
            Path program = GuardLauncher.install(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    List.of(jar(GuardCommand.class), jar(ScopeManifest.class)),
                    new GuardPlaces(home.folder(), context.surroundings().home(), launcher));
            Done done = planned(program);
            apply(done, false);
            return done;
        } catch (IOException failed) {
            throw new UncheckedIOException("the guard can't be installed below " + home.folder(), failed);
        }
    }

    /** What is to go. State, program and credential go with the last host that uses them. */
    Done planRemoval() {
        List<FileEdit> edits = new ArrayList<>();
        hooks.planRemoval(installation.host(), file(installation.host(), installation.reach()))
                .ifPresent(edits::add);
        List<String> notes = new ArrayList<>();
        if (!otherHostIsGuarded()) {
            git.map(GitHookFiles::planRemoval).ifPresent(plan -> {
                edits.addAll(plan.edits());
                notes.addAll(plan.notes());
            });
        }
        return new Done(edits, notes);
    }

    /** Takes the guard out. */
    Done remove(GuardLink link) {
        Done planned = planRemoval();
        apply(planned, true);
        List<String> notes = new ArrayList<>(planned.notes());
        if (!otherHostIsGuarded() && state().connected()) {
            link.revoke(state()).ifPresent(notes::add);
            // Worktrees that were added to the repository took the connection over.
            sameConnection(state()).forEach(GuardSetup::delete);
            if (!anyWorktreeIsConnected()) {
                delete(home.folder().resolve("bin"));
                delete(home.folder().resolve("lib"));
                deleteIfEmpty(home.folder());
            }
        }
        return new Done(planned.edits(), notes);
    }

    private Done planned(Path program) {
        List<FileEdit> edits = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        hooks.plan(installation.host(), file(installation.host(), installation.reach()), program)
                .ifPresent(edits::add);
        git.map(files -> files.plan(program)).ifPresent(plan -> {
            edits.addAll(plan.edits());
            notes.addAll(plan.notes());
        });
        if (git.isEmpty()) {
            notes.add(root + " is no git repository: commits and pushes are not held against the scope");
        }
        return new Done(edits, notes);
    }

    private void apply(Done done, boolean removal) {
        Path settings = file(installation.host(), installation.reach());
        for (FileEdit edit : done.edits()) {
            if (edit.file().equals(settings)) {
                hooks.apply(edit, installation.reach(), removal);
            } else {
                git.orElseThrow().apply(edit);
            }
        }
    }

    private Path file(Host host, Reach reach) {
        return HookInstaller.file(
                host, reach, installation.project(), context.surroundings().home());
    }

    private boolean otherHostIsGuarded() {
        for (Host host : Host.values()) {
            for (Reach reach : Reach.values()) {
                boolean own = host == installation.host() && reach == installation.reach();
                if (!own && hooks.planRemoval(host, file(host, reach)).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Path> sameConnection(WorktreeState state) {
        Optional<Connection> connection = state.connection();
        try (Stream<Path> folders = Files.list(home.folder())) {
            return folders.filter(folder -> folder.equals(state.folder())
                            || (connection.isPresent()
                                    && new WorktreeState(folder).connection().equals(connection)))
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private boolean anyWorktreeIsConnected() {
        try (Stream<Path> folders = Files.list(home.folder())) {
            return folders.anyMatch(folder -> new WorktreeState(folder).connected());
        } catch (IOException none) {
            return false;
        }
    }

    /** The program that a guard calls to reach its server: an absolute path that outlives this process. */
    private static Path launcher() {
        String launcher = System.getProperty("waybill.launcher", "");
        if (launcher.isEmpty() || !Path.of(launcher).isAbsolute()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION_FAILED,
                    "the guard needs the program 'waybill' to call: run this by the launcher at the top of the checkout");
        }
        return Path.of(launcher);
    }

    private static Path jar(Class<?> of) {
        try {
            return Path.of(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException nowhere) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION_FAILED, "the guard's own jar can't be found: run the packaged program");
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException missing) {
            throw new RefusedException(RefusalCode.PRECONDITION_FAILED, folder + " is not a folder");
        }
    }

    private static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot remove " + folder, undeletable);
        }
    }

    private static void deleteIfEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isEmpty()) {
                Files.delete(folder);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot remove " + folder, undeletable);
        }
    }
}
