package dev.waybill.server.console.member;

/** A link for a new password, before it is made. */
public record PasswordLinkPage(String base, String member, String name) {}
