package dev.waybill.workflow.scope;

/** What an agent wants to do with a path. */
public enum Intent {
    READ,
    WRITE;

    /** Whether {@code access} permits it: what is excluded may not even be read. */
    public boolean permittedBy(Access access) {
        return switch (access) {
            case EDITABLE -> true;
            case READ_ONLY -> this == READ;
            case EXCLUDED -> false;
        };
    }
}
