package dev.waybill.workflow.scope;

/**
 * A manifest that was put in force.
 *
 * @param number counts a project's versions from 1
 * @param digest of the manifest
 * @param member who saved it; 0 for the operator
 */
public record ScopeVersion(long number, String digest, long atMillis, long member) {}
