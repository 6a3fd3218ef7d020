package dev.waybill.server.console;

import dev.waybill.server.console.asset.Asset;
import dev.waybill.server.console.asset.Assets;
import dev.waybill.server.console.entrance.CsrfTokens;
import dev.waybill.server.console.entrance.Entrance;
import dev.waybill.server.console.page.Pages;
import dev.waybill.server.console.page.Shell;
import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Access;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Method;
import dev.waybill.server.console.route.Place;
import dev.waybill.server.console.route.Route;
import dev.waybill.server.console.route.Visit;
import dev.waybill.server.console.route.Visitor;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ViewCheckpoints;
import dev.waybill.workflow.usecase.ViewNotices;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way of every request: found in the table of routes, its visitor known, let in or not by the route's line, its form
 * believed or not; only then does an action see it. What is in no line of the table does not exist.
 */
public final class Console {
    private static final String HTML = "text/html;charset=utf-8";
    private static final ViewNotices.Unread NOTHING_NEW = new ViewNotices.Unread(0, 0);
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final List<Route> routes;
    private final Entrance entrance;
    private final CsrfTokens tokens;
    private final ViewCheckpoints waiting;
    private final ViewNotices notices;
    private final Assets assets = Assets.load();
    private final Pages pages;

    /** A route that a path led to, and what stood at its named places. */
    private record Found(Route route, Map<String, String> named) {}

    public Console(
            List<Route> routes,
            Entrance entrance,
            CsrfTokens tokens,
            ViewCheckpoints waiting,
            ViewNotices notices,
            Pages pages) {
        this.routes = List.copyOf(routes);
        this.entrance = entrance;
        this.tokens = tokens;
        this.waiting = waiting;
        this.notices = notices;
        this.pages = pages;
    }

    /** The table, for those who walk it: tests, above all. */
    public List<Route> routes() {
        return routes;
    }

    /** Whether a form that is sent to a path may bring a file; any other is refused before it is read. */
    public boolean takesFile(String path) {
        return routes.stream()
                .anyMatch(route -> route.takesFile() && route.path().match(path).isPresent());
    }

    /** Answers a request. */
    public ConsoleResponse answer(ConsoleRequest request) {
        Optional<Asset> asset = assets.find(request.path());
        if (asset.isPresent() && reads(request)) {
            return ConsoleResponse.of(
                    200,
                    Map.of("Content-Type", asset.get().type(), "Cache-Control", FOR_EVER),
                    Answer.KEPT,
                    asset.get().bytes());
        }
        Optional<Entrance.Arrival> arrival = entrance.arrive(request.cookie(), request.origin());
        Optional<Visitor> visitor = arrival.map(Entrance.Arrival::visitor);
        Answer.Cookie renewed = arrival.flatMap(Entrance.Arrival::newCookie)
                .<Answer.Cookie>map(Answer.Cookie.Set::new)
                .orElse(Answer.KEPT);
        Frame frame = new Frame(request, visitor, Optional.empty());
        try {
            return put(walk(request, visitor), frame, renewed);
        } catch (RefusedException refused) {
            return put(Trouble.of(refused.refusal()), frame, renewed);
        }
    }

    /** What an answer is put into. */
    private record Frame(ConsoleRequest request, Optional<Visitor> visitor, Optional<Place> place) {}

    /** An answer, and the workspace in whose frame it stands. */
    private record Walked(Answer answer, Optional<Place> place) {}

    private Walked walk(ConsoleRequest request, Optional<Visitor> visitor) {
        Optional<Found> found = find(request);
        if (found.isEmpty()) {
            return new Walked(known(request.path()) ? Trouble.wrongMethod() : Trouble.notFound(), Optional.empty());
        }
        Route route = found.get().route();
        Optional<Place> place =
                visitor.flatMap(person -> place(person, found.get().named().getOrDefault("workspace", "")));
        Optional<Answer> stopped = stopped(route, request, visitor, place);
        if (stopped.isPresent()) {
            return new Walked(stopped.get(), place);
        }
        Visit visit = new Visit(
                request.path(),
                found.get().named(),
                request.query(),
                request.form(),
                visitor,
                place,
                request.cookie(),
                request.origin());
        try {
            return new Walked(route.action().answer(visit), place);
        } catch (RefusedException refused) {
            return new Walked(Trouble.of(refused.refusal()), place);
        }
    }

    /** What keeps a visitor from the action; empty where nothing does. */
    private Optional<Answer> stopped(
            Route route, ConsoleRequest request, Optional<Visitor> visitor, Optional<Place> place) {
        Optional<Answer> closed = switch (route.access()) {
            case Access.Everyone ignored -> Optional.empty();
            case Access.SignedIn ignored -> visitor.isPresent() ? Optional.empty() : Optional.of(signIn(request));
            case Access.Member member -> closed(member.permission(), request, visitor, place);
        };
        if (closed.isPresent() || route.method() == Method.GET) {
            return closed;
        }
        if (!request.sameSite()) {
            return Optional.of(Trouble.foreignForm());
        }
        boolean believed = visitor.map(person ->
                        tokens.matches(person.session().id(), request.form().text("csrf")))
                .orElse(route.access() instanceof Access.Everyone);
        return believed ? Optional.empty() : Optional.of(Trouble.oldForm());
    }

    private static Optional<Answer> closed(
            Permission permission, ConsoleRequest request, Optional<Visitor> visitor, Optional<Place> place) {
        if (visitor.isEmpty()) {
            return Optional.of(signIn(request));
        }
        if (place.isEmpty()) {
            return Optional.of(Trouble.notFound());
        }
        return place.get().may(permission)
                ? Optional.empty()
                : Optional.of(Trouble.forbidden(place.get().member().role()));
    }

    private Optional<Found> find(ConsoleRequest request) {
        for (Route route : routes) {
            Optional<Map<String, String>> named = route.path().match(request.path());
            if (named.isPresent() && fits(route.method(), request)) {
                return Optional.of(new Found(route, named.get()));
            }
        }
        return Optional.empty();
    }

    private boolean known(String path) {
        return routes.stream().anyMatch(route -> route.path().match(path).isPresent());
    }

    private static boolean fits(Method method, ConsoleRequest request) {
        return method == Method.GET ? reads(request) : request.method().equals("POST");
    }

    private static boolean reads(ConsoleRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private static Optional<Place> place(Visitor visitor, String slug) {
        return visitor.places().stream()
                .filter(place -> place.workspace().slug().equals(slug))
                .findFirst();
    }

    /** To the sign-in page, and back to where the visitor wanted to go if that was to look at something. */
    private static Answer signIn(ConsoleRequest request) {
        String next = reads(request) ? "?next=" + URLEncoder.encode(request.path(), StandardCharsets.UTF_8) : "";
        return Answer.redirect("/sign-in" + next);
    }

    private ConsoleResponse put(Answer answer, Frame frame, Answer.Cookie renewed) {
        return put(new Walked(answer, Optional.empty()), frame, renewed);
    }

    private ConsoleResponse put(Walked walked, Frame frame, Answer.Cookie renewed) {
        return switch (walked.answer()) {
            case Answer.Page page ->
                ConsoleResponse.of(
                        page.status(),
                        Map.of("Content-Type", HTML),
                        renewed,
                        pages.page(page.template(), shell(page, frame, walked.place()), page.page()));
            case Answer.Redirect redirect ->
                ConsoleResponse.of(
                        303,
                        Map.of("Location", redirect.path()),
                        redirect.cookie().equals(Answer.KEPT) ? renewed : redirect.cookie(),
                        new byte[0]);
            case Answer.Download file ->
                ConsoleResponse.of(
                        200,
                        Map.of(
                                "Content-Type",
                                file.type(),
                                "Content-Disposition",
                                "attachment; filename=\"" + file.name() + "\""),
                        renewed,
                        file.bytes());
            case Answer.Live live ->
                new ConsoleResponse(
                        200,
                        Map.of("Content-Type", "text/event-stream;charset=utf-8", "X-Accel-Buffering", "no"),
                        renewed,
                        new byte[0],
                        Optional.of(live.feed()));
        };
    }

    private Shell shell(Answer.Page page, Frame frame, Optional<Place> place) {
        String csrf = frame.visitor()
                .map(visitor -> tokens.of(visitor.session().id()))
                .orElse("");
        return new Shell(
                page.title(),
                frame.request().path(),
                frame.visitor(),
                place,
                csrf,
                place.map(where -> waiting.waiting(viewer(where, frame.request())))
                        .orElse(0),
                place.map(where -> notices.unread(viewer(where, frame.request())))
                        .orElse(NOTHING_NEW),
                assets);
    }

    private static Administrator viewer(Place place, ConsoleRequest request) {
        return Administrator.member(place.workspace().id(), place.member().id(), request.origin());
    }
}
