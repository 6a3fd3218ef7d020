package dev.waybill.server.console.signin;

/**
 * The page that asks for the second factor.
 *
 * @param next  where the visitor wanted to go
 * @param error why it did not work; empty at first
 */
public record CodePage(String next, String error) {}
