package dev.waybill.server.console.project;

/**
 * The form that takes a file of another program.
 *
 * @param here  address of the project's scope
 * @param text  that was pasted before; empty at first
 * @param owner that was named before; empty at first
 * @param error why nothing was proposed; empty at first
 */
public record ImportPage(String here, String slug, String text, String owner, String error) {}
