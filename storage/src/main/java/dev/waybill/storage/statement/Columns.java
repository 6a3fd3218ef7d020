package dev.waybill.storage.statement;

import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.GuardId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Tells Jdbi how our types stand in columns: ids as their number, enums as {@link Words}, booleans as 0 and 1
 * (PostgreSQL refuses a boolean for an integer column).
 */
final class Columns implements ArgumentFactory {
    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
        return switch (value) {
            case RunId id -> number(id.value());
            case KeyId id -> number(id.value());
            case GuardId id -> number(id.value());
            case MemberId id -> number(id.value());
            case ProjectId id -> number(id.value());
            case CheckpointId id -> number(id.value());
            case PersonId id -> number(id.value());
            case SessionId id -> number(id.value());
            case WorkspaceId id -> number(id.value());
            case Boolean yes -> number(yes ? 1 : 0);
            case KeyHash hash -> text(hash.hex());
            case Enum<?> constant -> text(constant.name().toLowerCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }

    private static Optional<Argument> number(long value) {
        return Optional.of((position, statement, context) -> statement.setLong(position, value));
    }

    private static Optional<Argument> text(String value) {
        return Optional.of((position, statement, context) -> statement.setString(position, value));
    }
}
