package dev.waybill.storage.control;

import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.SecondFactor;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a person from the columns of {@link PeopleSql#PERSON}, by position. */
public final class PersonMapper implements RowMapper<Person> {
    @Override
    public Person map(ResultSet row, StatementContext context) throws SQLException {
        return new Person(
                new PersonId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                new SecondFactor(row.getString(4), row.getLong(5)),
                row.getLong(6),
                row.getLong(7));
    }
}
