package dev.waybill.server.console.route;

/** One line of the console's table: a way in, who it is open to, and what it does. */
public record Route(Method method, PathTemplate path, Access access, Action action) {
    public static Route get(String path, Access access, Action action) {
        return new Route(Method.GET, new PathTemplate(path), access, action);
    }

    public static Route post(String path, Access access, Action action) {
        return new Route(Method.POST, new PathTemplate(path), access, action);
    }
}
