package io.stellwerk.intake.migration;

import io.stellwerk.intake.customers.Identity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Migration of addresses that were stored with their domain in Unicode to the form in which they are looked up; SQL has
 * no function for it. Whoever became two customers by the two forms is one again, unless a system of the desk's owner
 * knows both, by different ids.
 */
public final class AsciiDomains implements JavaMigration {
    private static final String BEYOND_ASCII = """
            select identity from customer_identity
            where starts_with(identity, 'email:') and octet_length(identity) > char_length(identity)
            union
            select identity from participant
            where starts_with(identity, 'email:') and octet_length(identity) > char_length(identity)""";

    private static final String RENAME = """
            update customer_identity set identity = ?
            where identity = ? and not exists (select 1 from customer_identity where identity = ?)""";

    /** The customer who has the Unicode form, and the one who has the other. */
    private static final String TWO_CUSTOMERS = """
            select was.customer_id, stays.customer_id,
                exists (select 1 from customer_identity
                        where customer_id = was.customer_id and starts_with(identity, 'external:'))
                and exists (select 1 from customer_identity
                        where customer_id = stays.customer_id and starts_with(identity, 'external:'))
            from customer_identity was, customer_identity stays
            where was.identity = ? and stays.identity = ? and was.customer_id <> stays.customer_id""";

    private static final String STORED = "with stored as (select * from unnest(?, ?) as stored(unicode, ascii))\n";

    private static final String PARTICIPANTS = STORED + """
            insert into participant (ticket_id, identity)
            select distinct ticket_id, ascii from participant join stored on identity = unicode
            on conflict do nothing""";

    private static final String FORMER_PARTICIPANTS = STORED + """
            delete from participant using stored where identity = unicode""";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5");
    }

    @Override
    public String getDescription() {
        return "domains in ascii";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Map<String, String> stored = stored(connection);
        for (Map.Entry<String, String> one : stored.entrySet()) {
            rename(connection, one.getKey(), one.getValue());
        }
        for (String statement : new String[] {PARTICIPANTS, FORMER_PARTICIPANTS}) {
            try (PreparedStatement update = connection.prepareStatement(statement)) {
                update.setArray(
                        1, connection.createArrayOf("text", stored.keySet().toArray()));
                update.setArray(
                        2, connection.createArrayOf("text", stored.values().toArray()));
                update.executeUpdate();
            }
        }
    }

    /** The identities that have another form now, each with that. */
    private static Map<String, String> stored(Connection connection) throws SQLException {
        Map<String, String> stored = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BEYOND_ASCII)) {
            while (rows.next()) {
                String identity = rows.getString(1);
                String ascii = Identity.email(Identity.ofKey(identity).value()).key();
                if (!ascii.equals(identity)) {
                    stored.put(identity, ascii);
                }
            }
        }
        return stored;
    }

    private static void rename(Connection connection, String identity, String ascii) throws SQLException {
        if (update(connection, RENAME, ascii, identity, ascii) > 0) {
            return;
        }
        try (PreparedStatement query = connection.prepareStatement(TWO_CUSTOMERS)) {
            query.setString(1, identity);
            query.setString(2, ascii);
            try (ResultSet row = query.executeQuery()) {
                if (row.next() && !row.getBoolean(3)) {
                    merge(connection, row.getObject(1), row.getObject(2));
                }
            }
        }
        update(connection, "delete from customer_identity where identity = ?", identity);
    }

    private static void merge(Connection connection, Object was, Object stays) throws SQLException {
        update(connection, "update ticket set customer_id = ? where customer_id = ?", stays, was);
        update(connection, "update customer_identity set customer_id = ? where customer_id = ?", stays, was);
        update(connection, "delete from customer where id = ?", was);
    }

    private static int update(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }
}
