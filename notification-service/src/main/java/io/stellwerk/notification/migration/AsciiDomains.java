package io.stellwerk.notification.migration;

import io.stellwerk.notification.MailAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Migration of addresses that were stored with their domain in Unicode to the form in which they are looked up and mail
 * is sent. SQL has no function for it.
 */
public final class AsciiDomains implements JavaMigration {

    private static final String BEYOND_ASCII = """
            select address from contact where octet_length(address) > char_length(address)
            union select recipient from notification where octet_length(recipient) > char_length(recipient)
            union select address from suppressed_address where octet_length(address) > char_length(address)""";

    private static final String STORED = "with stored as (select * from unnest(?, ?) as stored(unicode, ascii))\n";

    private static final String CONTACTS = STORED + """
            update contact set address = ascii from stored where address = unicode""";

    private static final String LEDGER = STORED + """
            update notification n set recipient = ascii from stored
            where recipient = unicode and not exists (
                select 1 from notification other
                where other.cause = n.cause and other.recipient = ascii and other.channel = n.channel
                    and other.template = n.template)""";

    private static final String SUPPRESSIONS = STORED + """
            , chosen as (
                select distinct on (ascii) ascii, unicode
                from stored join suppressed_address s on s.address = unicode
                where not exists (select 1 from suppressed_address other where other.address = ascii)
                order by ascii, lifted_at nulls first, expires_at desc)
            update suppressed_address set address = ascii from chosen where address = unicode""";

    private static final String DOUBLE_SUPPRESSIONS = STORED + """
            delete from suppressed_address using stored where address = unicode""";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7");
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
        if (stored.isEmpty()) {
            return;
        }
        for (String statement : new String[] {CONTACTS, LEDGER, SUPPRESSIONS, DOUBLE_SUPPRESSIONS}) {
            try (PreparedStatement update = connection.prepareStatement(statement)) {
                update.setArray(
                        1, connection.createArrayOf("text", stored.keySet().toArray()));
                update.setArray(
                        2, connection.createArrayOf("text", stored.values().toArray()));
                update.executeUpdate();
            }
        }
    }

    /** The addresses that have another form now, each with that. */
    private static Map<String, String> stored(Connection connection) throws SQLException {
        Map<String, String> stored = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BEYOND_ASCII)) {
            while (rows.next()) {
                String address = rows.getString(1);
                Optional<String> ascii = MailAddress.of(address).map(MailAddress::value);
                ascii.filter(form -> !form.equals(address)).ifPresent(form -> stored.put(address, form));
            }
        }
        return stored;
    }
}
