package dev.waybill.server.console.signin;

/**
 * The sign-in page.
 *
 * @param name  what was typed before; never the password
 * @param next  where the visitor wanted to go
 * @param error why it did not work; empty at first
 */
public record SignInPage(String name, String next, String error) {}
