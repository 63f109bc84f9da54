package io.stellwerk.benches.measuring;

import io.stellwerk.local.stack.DataDirectory;
import java.util.List;

/** File with the password of the one who may do anything in a desk's databases; PostgreSQL's driver reads it. */
public final class PasswordFile {

    private static final String PROPERTY = "org.postgresql.pgpassfile";

    private PasswordFile() {}

    /** From now on, this process comes to the databases of the desk with these data. */
    public static void use(DataDirectory data) {
        System.setProperty(PROPERTY, data.databasePasswordFile().toString());
    }

    /** Whether the desk's databases ask for a password. */
    public static boolean isUsed() {
        return System.getProperty(PROPERTY) != null;
    }

    /** Options for a program that does the same. */
    public static List<String> options() {
        String file = System.getProperty(PROPERTY);
        return file == null ? List.of() : List.of("-D" + PROPERTY + "=" + file);
    }
}
