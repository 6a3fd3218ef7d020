package dev.waybill.server.install;

/** Whose sessions an installation is for. */
public enum Reach {
    /** One project: a file inside it, which is meant to be committed. */
    PROJECT,
    /** All projects of this user: a file in the home folder. */
    USER
}
