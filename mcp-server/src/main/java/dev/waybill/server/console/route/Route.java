package dev.waybill.server.console.route;

/**
 * One line of the console's table: a way in, who it is open to, and what it does.
 *
 * @param takesFile whether its form may bring a file beside its fields
 */
public record Route(Method method, PathTemplate path, Access access, Action action, boolean takesFile) {
    public static Route get(String path, Access access, Action action) {
        return new Route(Method.GET, new PathTemplate(path), access, action, false);
    }

    public static Route post(String path, Access access, Action action) {
        return new Route(Method.POST, new PathTemplate(path), access, action, false);
    }

    /** One whose form may bring a file. */
    public static Route upload(String path, Access access, Action action) {
        return new Route(Method.POST, new PathTemplate(path), access, action, true);
    }
}
