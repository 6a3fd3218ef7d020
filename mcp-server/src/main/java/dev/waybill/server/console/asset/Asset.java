package dev.waybill.server.console.asset;

/**
 * A file that pages name.
 *
 * @param path      on this server; its digest is part of it
 * @param integrity what a page demands of the file (Subresource Integrity)
 */
@SuppressWarnings("ArrayRecordComponent") // read once, written many times, never changed
public record Asset(String path, String type, String integrity, byte[] bytes) {}
