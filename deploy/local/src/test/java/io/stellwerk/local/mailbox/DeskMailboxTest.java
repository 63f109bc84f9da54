package io.stellwerk.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.MailSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskMailboxTest {

    private static final Attempts THREE = new Attempts(3, Duration.ofMillis(10), Duration.ofMillis(50));

    @TempDir
    private Path directory;

    private MailServer mail;
    private ScriptedIntake intake;
    private SetAsideMails setAside;

    @BeforeEach
    void start() throws IOException {
        mail = MailServer.start(MailSettings.persistent(directory.resolve("mail")));
        intake = new ScriptedIntake();
        setAside = new SetAsideMails(directory.resolve("set-aside"));
    }

    @AfterEach
    void stop() {
        intake.close();
        mail.close();
    }

    @Test
    void mails_areHandedInOnce_whenIntakeIsOutAtFirst_andAcrossARestart() throws Exception {
        intake.outages(2);
        try (var desk = started()) {
            intake.mail(mail, "ann", "support+abc@desk.example", "First");
            await().untilAsserted(() -> assertThat(intake.taken()).containsExactly("First"));
            assertThat(intake.lastToken()).isEqualTo("Bearer token");
            assertThat(intake.lastBody()).startsWith("Delivered-To: support+abc@desk.example\r\n");
            await().untilAsserted(() -> assertThat(record()).contains("000000000001"));
            assertThat(desk.setAsideActions().mails().all()).isEmpty();
        }
        intake.mail(mail, "ann", "someone@customer.example", "Not for the desk");
        intake.mail(mail, "ann", "support@desk.example", "Second");
        try (var _ = started()) {
            await().untilAsserted(() -> assertThat(intake.taken()).containsExactly("First", "Second"));
        }
    }

    @Test
    void others_goOn_andAnOperatorCanHandItInAgain_whenIntakeFailsOnOneMailForEver() throws Exception {
        // Given
        intake.answer("Poison", 500, "INTERNAL_ERROR");
        try (var desk = started()) {
            intake.mail(mail, "eve", "support@desk.example", "Poison");
            intake.mail(mail, "eve", "support@desk.example", "Her next one");
            intake.mail(mail, "ann", "support@desk.example", "Hello");
            // Then the others are taken, and it is set aside after three attempts
            await().untilAsserted(() -> assertThat(intake.taken()).contains("Hello", "Her next one"));
            assertThat(setAside.all()).singleElement().satisfies(aside -> {
                assertThat(aside.reason()).isEqualTo("500 INTERNAL_ERROR");
                assertThat(aside.attempts()).isEqualTo(3);
                assertThat(aside.recipient()).isEqualTo("support@desk.example");
                assertThat(setAside.content(aside.id())).content().contains("Subject: Poison");
            });
            // When it is handed in again, first in vain
            var id = setAside.all().getFirst().id();
            assertThat(desk.setAsideActions().retry(id)).contains("500 INTERNAL_ERROR");
            assertThat(setAside.find(id).orElseThrow().attempts()).isEqualTo(4);
            intake.answer("Poison", 201, "");
            assertThat(desk.setAsideActions().retry(id)).contains(SetAsideActions.TAKEN);
            assertThat(setAside.all()).isEmpty();
            assertThat(intake.taken()).contains("Poison");
            assertThat(desk.setAsideActions().retry(id)).isEmpty();
        }
    }

    @Test
    void mail_isSetAsideAtOnce_whenIntakeRefusesItForGood() throws Exception {
        intake.answer("Broken", 422, "INVALID_EMAIL");
        intake.answer("Large", 413, "PAYLOAD_TOO_LARGE");
        try (var desk = started()) {
            intake.mail(mail, "eve", "support@desk.example", "Broken");
            intake.mail(mail, "mia", "support@desk.example", "Large");
            await().untilAsserted(() -> assertThat(setAside.all())
                    .extracting(SetAsideMail::reason)
                    .containsExactlyInAnyOrder("422 INVALID_EMAIL", "413 PAYLOAD_TOO_LARGE"));
            assertThat(desk.setAsideActions().discard(setAside.all().getFirst().id()))
                    .isTrue();
            assertThat(setAside.all()).hasSize(1);
        }
    }

    @Test
    void nothing_isSetAside_whileIntakeIsOut() throws Exception {
        intake.outages(40);
        try (var _ = started()) {
            for (int i = 0; i < 6; i++) {
                intake.mail(mail, "sender" + i, "support@desk.example", "Mail " + i);
            }
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(new HashSet<>(intake.taken())).hasSize(6));
            assertThat(setAside.all()).isEmpty();
        }
    }

    @Test
    void nothing_isSetAside_whileIntakeDoesNotTakeTheToken() throws Exception {
        intake.refusedTokens(5);
        try (var _ = started()) {
            intake.mail(mail, "ann", "support@desk.example", "Hello");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(intake.taken()).containsExactly("Hello"));
            assertThat(setAside.all()).isEmpty();
        }
    }

    @Test
    void mail_isSetAside_whenIntakeSaysNotNowToItAloneForEver() throws Exception {
        intake.answer("Never now", 503, "OVERLOADED");
        try (var _ = started()) {
            intake.mail(mail, "eve", "support@desk.example", "Never now");
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                intake.mail(mail, "ann", "support@desk.example", "Another");
                return !setAside.all().isEmpty();
            });
        }
    }

    @Test
    void mailsOfOneSender_keepTheirOrder_whenTheFirstFailsForAWhile() throws Exception {
        intake.answer("First", 500, "INTERNAL_ERROR");
        try (var _ = startedWith(new Attempts(1_000, Duration.ofMillis(5), Duration.ofMillis(5)))) {
            intake.mail(mail, "ann", "support@desk.example", "First");
            intake.mail(mail, "ann", "support@desk.example", "Reply to it");
            intake.mail(mail, "ben", "support@desk.example", "Hello");
            await().untilAsserted(() -> assertThat(intake.taken()).containsExactly("Hello"));
            intake.answer("First", 201, "");
            await().untilAsserted(() -> assertThat(intake.taken()).containsExactly("Hello", "First", "Reply to it"));
        }
    }

    @Test
    void record_staysShort_andKnowsTheHashesOfAnEarlierVersion() throws Exception {
        // Given
        intake.mail(mail, "ann", "support@desk.example", "Known");
        var known = mail.messagesFor("support@desk.example").getFirst();
        Files.writeString(directory.resolve("handed-in"), MailKey.of(known) + "\n");
        // When
        try (var _ = started()) {
            intake.mail(mail, "ann", "support@desk.example", "New");
            await().untilAsserted(() -> assertThat(intake.taken()).containsExactly("New"));
        }
        try (var _ = started()) {
            // Then
            await().untilAsserted(() -> assertThat(record()).isEqualTo("up to 2\n"));
        }
    }

    private DeskMailbox started() {
        return startedWith(THREE);
    }

    private DeskMailbox startedWith(Attempts attempts) {
        var desk = new DeskMailbox(
                mail, new IntakeDoor(intake.port(), () -> "token"), directory.resolve("handed-in"), setAside, attempts);
        desk.start();
        return desk;
    }

    private String record() throws IOException {
        return Files.readString(directory.resolve("handed-in"), StandardCharsets.UTF_8);
    }
}
