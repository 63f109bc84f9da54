package io.stellwerk.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;

/** Rules by which a server lets clients in: each with its password, and none without; also on data from before. */
final class PasswordRules {

    private static final String RULES = """
            # Stellwerk's: whoever comes in has a password.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;
    private final Path file;
    private final PostgresAccess access;

    PasswordRules(Path directory, PostgresAccess access) {
        this.file = directory.resolve("pg_hba.conf");
        this.access = access;
    }

    /** True if the server already asks for passwords. */
    boolean areKept() throws IOException {
        return Files.exists(file) && Files.readString(file).equals(RULES);
    }

    /** Gives the role its password. */
    void password(Connection superuser, String role) throws SQLException {
        new DatabaseSetup(superuser).password(role, access.passwordOf(role));
    }

    /** Lets nobody in without a password from now on. */
    void keep(Connection superuser) throws SQLException, IOException {
        password(superuser, PostgresAccess.SUPERUSER);
        write(RULES);
        try (var statement = superuser.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    private void write(String rules) throws IOException {
        var unfinished = file.resolveSibling("pg_hba.conf.new");
        Files.writeString(unfinished, rules, StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
