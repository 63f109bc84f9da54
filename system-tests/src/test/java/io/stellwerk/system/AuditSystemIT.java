package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who has taken over a database cannot change its audit log without being noticed. */
class AuditSystemIT {

    private static final int READS = 5;

    private final Stack stack = Stack.running();
    private String ticketId;
    private long last;

    /** All was verified, so that the end is kept; what is changed afterwards is undone after the test. */
    @BeforeEach
    void readAndVerify() throws SQLException {
        ticketId = stack.desk()
                .post("/api/intake/v1/web-requests", """
                        {"name": "Marta", "email": "marta-%s@customer.example", "subject": "Printer",
                         "text": "The printer jams"}""".formatted(UUID.randomUUID()))
                .text("ticketId");
        IntStream.range(0, READS).forEach(_ -> stack.desk().get("/api/intake/v1/conversations/" + ticketId));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        number("select count(number) from audit_entry where subject_id = '" + ticketId + "'") == READS);
        last = number("select max(number) from audit_entry");
        Stack.CommandAnswer verified = verify();
        assertThat(verified.output()).contains(last + " entries fit, the end is " + last + ":");
        assertThat(verified.exitCode()).isZero();
        execute("create table untouched as table audit_entry");
        execute("alter table audit_entry disable trigger user");
    }

    @AfterEach
    void undo() throws SQLException {
        execute("delete from audit_entry");
        execute("insert into audit_entry overriding system value select * from untouched");
        execute("drop table untouched");
        execute("alter table audit_entry enable trigger user");
        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void verify_namesTheEntry_ofWhichAFieldWasChanged() throws SQLException {
        execute("update audit_entry set actor_id = 'bert' where number = " + (last - 2));

        assertThat(verify().output()).contains("intake: entry " + (last - 2) + " does not fit");
        assertThat(verify().exitCode()).isEqualTo(1);
    }

    @Test
    void verify_namesTheEntry_thatWasRemoved() throws SQLException {
        execute("delete from audit_entry where number = " + (last - 2));

        assertThat(verify().output()).contains("intake: entry " + (last - 2) + " is missing");
    }

    @Test
    void verify_namesTheFirst_ofTwoThatWereSwapped() throws SQLException {
        execute("update audit_entry set number = -1 where number = " + (last - 2));
        execute("update audit_entry set number = number - 1 where number = " + (last - 1));
        execute("update audit_entry set number = " + (last - 1) + " where number = -1");

        assertThat(verify().output()).contains("intake: entry " + (last - 2) + " does not fit");
    }

    @Test
    void verify_saysThatTheEndIsCutOff_becauseItKeptTheEnd() throws SQLException {
        execute("delete from audit_entry where number = " + last);

        assertThat(verify().output())
                .contains(
                        "intake: its end is cut off: it has " + (last - 1) + " entries, and had " + last + " before.");
    }

    @Test
    void list_showsWhoReadWhat() {
        Stack.CommandAnswer listed = stack.command("audit", "list", "--service", "intake", "--subject", ticketId);

        assertThat(listed.exitCode()).isZero();
        assertThat(listed.output()).hasLineCount(READS).contains("anna conversation.read ticket " + ticketId);
    }

    private Stack.CommandAnswer verify() {
        return stack.command("audit", "verify", "--service", "intake");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = stack.databases().to("intake");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = stack.databases().to("intake");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
