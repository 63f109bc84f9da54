package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes and constraints of a database: taken away while it is filled, and put back as they were. Those of the few
 * rows of running counts stay.
 */
final class SecondaryStructures {

    /** Keys come before what refers to them. */
    private static final String CONSTRAINTS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname) as gone,
                format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
            from pg_constraint
            where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
                and conrelid::regclass::text !~ '_counts?$'
            order by contype = 'f', conrelid::regclass::text, conname""";

    private static final String INDEXES = """
            select format('drop index %I.%I', schemaname, indexname) as gone, indexdef as back from pg_indexes
            where schemaname = 'public'
                and not exists (select from pg_constraint where conindid = format('%I.%I', schemaname, indexname)::regclass)
            order by tablename, indexname""";

    private static final String KEPT = "growth.structures";

    private SecondaryStructures() {}

    private record Structure(String gone, String back) {}

    /** Takes them away, and notes in the database how to put them back. */
    static void drop(Connection connection) throws SQLException {
        List<Structure> constraints = Connections.query(connection, CONSTRAINTS, SecondaryStructures::structure);
        List<Structure> indexes = Connections.query(connection, INDEXES, SecondaryStructures::structure);
        List<String> statements = new ArrayList<>();
        statements.add("create table " + KEPT + " (place serial, back text)");
        List<Structure> all = new ArrayList<>(constraints);
        all.addAll(indexes);
        all.forEach(one -> statements.add("insert into " + KEPT + " (back) values ($$" + one.back() + "$$)"));
        constraints.reversed().forEach(one -> statements.add(one.gone()));
        indexes.forEach(one -> statements.add(one.gone()));
        connection.setAutoCommit(false);
        Connections.execute(connection, statements);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Puts them back; indexes before references, which make use of them. */
    static void restore(Connection connection) throws SQLException {
        Connections.execute(
                connection,
                Connections.query(
                        connection,
                        "select back from " + KEPT + " order by back like '%FOREIGN KEY%', place",
                        row -> row.getString(1)));
    }

    private static Structure structure(java.sql.ResultSet row) throws SQLException {
        return new Structure(row.getString("gone"), row.getString("back"));
    }
}
