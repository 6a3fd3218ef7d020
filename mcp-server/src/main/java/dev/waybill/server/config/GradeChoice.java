package dev.waybill.server.config;

/** Who decides the grade of the runs that a server keeps. */
public enum GradeChoice {
    /** Local for callers on this machine, served for all others. */
    AUTO,
    /** The admin says that agents cannot touch the data folder. */
    SERVED,
    /** The admin says that they can. */
    LOCAL
}
