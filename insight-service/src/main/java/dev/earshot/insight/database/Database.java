package dev.earshot.insight.database;

import dev.earshot.common.identity.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.sql.Types;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** Makes the one Jdbi that all features query with; it writes a UUID as the 16 bytes of a BINARY(16) column. */
class Database {
    @Produces
    @ApplicationScoped
    Jdbi jdbi(AgroalDataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        // messages would otherwise quote the values of a statement, and with them what people wrote
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi.registerArgument(new UuidArgument())
                .registerColumnMapper(UUID.class, (row, column, context) -> Ids.of(row.getBytes(column)));
    }

    private static final class UuidArgument extends AbstractArgumentFactory<UUID> {
        UuidArgument() {
            super(Types.BINARY);
        }

        @Override
        protected Argument build(UUID id, ConfigRegistry config) {
            return (position, statement, context) -> statement.setBytes(position, Ids.bytes(id));
        }
    }
}
