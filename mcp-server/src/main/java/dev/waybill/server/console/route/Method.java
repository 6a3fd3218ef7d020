package dev.waybill.server.console.route;

/** How a page is asked for. What changes anything is a {@code POST}, and nothing else is. */
public enum Method {
    GET,
    POST
}
