package dev.waybill.server.console.account;

import java.util.List;

/** Backup codes, shown this once. */
public record BackupCodesPage(List<String> codes) {
    @Override
    public String toString() {
        return "BackupCodesPage[redacted]";
    }
}
