package io.stellwerk.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerIT {

    private static final String DESK = "support@desk.example";

    @TempDir
    Path directory;

    @Test
    void a_mail_reaches_every_recipient_without_anyone_having_an_account() throws Exception {
        try (var server = MailServer.start(MailSettings.temporary())) {
            send(server, "Printer on fire", "anna@customer.example", "Ben@Customer.example");

            assertThat(server.addresses()).containsExactly("anna@customer.example", "ben@customer.example");
            assertThat(server.messagesFor("BEN@customer.example"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.message().getSubject()).isEqualTo("Printer on fire"));
        }
    }

    @Test
    void a_mailbox_is_read_over_imap_with_any_password() throws Exception {
        try (var server = MailServer.start(MailSettings.temporary())) {
            send(server, "Printer on fire", DESK);

            assertThat(inbox(server, DESK, "whatever")).containsExactly("Printer on fire");
        }
    }

    @Test
    void a_plus_address_shares_the_mailbox_and_keeps_its_own_name() throws Exception {
        try (var server = MailServer.start(MailSettings.temporary())) {
            send(server, "Re: Printer on fire", "support+token@desk.example");

            assertThat(server.messagesFor(DESK))
                    .singleElement()
                    .extracting(ReceivedMail::recipient)
                    .isEqualTo("support+token@desk.example");
            assertThat(server.messagesFor("support+token@desk.example")).hasSize(1);
            assertThat(server.messagesFor("support+other@desk.example")).isEmpty();
            assertThat(inbox(server, DESK, "x")).hasSize(1);
        }
    }

    @Test
    void a_restart_brings_the_mails_back_in_their_order() throws Exception {
        var settings = MailSettings.persistent(directory.resolve("mail"));
        try (var server = MailServer.start(settings)) {
            send(server, "first", DESK);
            send(server, "second", "support+token@desk.example");
        }

        try (var server = MailServer.start(settings)) {
            send(server, "third", DESK);

            assertThat(server.messagesFor(DESK))
                    .extracting(mail -> mail.message().getSubject())
                    .containsExactly("first", "second", "third");
            assertThat(inbox(server, DESK, "x")).containsExactly("first", "second", "third");
        }
        try (var files = Files.list(directory.resolve("mail").resolve(DESK))) {
            assertThat(files).allMatch(file -> file.toString().endsWith(".eml")).hasSize(2);
        }
    }

    @Test
    void a_listener_hears_of_each_new_mail_and_may_fail() throws Exception {
        var heard = new CopyOnWriteArrayList<String>();
        try (var server = MailServer.start(MailSettings.temporary())) {
            server.onMessage(mail -> {
                throw new IllegalStateException("a listener's bug");
            });
            server.onMessage(mail -> heard.add(mail.recipient()));

            send(server, "Printer on fire", DESK, "anna@customer.example");

            await().untilAsserted(() -> assertThat(heard).containsExactlyInAnyOrder(DESK, "anna@customer.example"));
        }
    }

    @Test
    void only_the_newest_mails_can_be_read_and_all_are_kept() throws Exception {
        var settings = MailSettings.persistent(directory.resolve("mail")).withReadable(2);
        try (var server = MailServer.start(settings)) {
            send(server, "first", DESK);
            send(server, "second", "anna@customer.example");
            send(server, "third", DESK);

            assertThat(server.messagesFor(DESK)).hasSize(1);
            await().untilAsserted(() -> assertThat(inbox(server, DESK, "x")).containsExactly("third"));
        }
        assertThat(new MailArchive(directory.resolve("mail")).newest(10)).hasSize(3);
    }

    @Test
    void an_address_cannot_point_out_of_the_directory() throws Exception {
        var archive = new MailArchive(directory.resolve("mail"));
        var content = Files.write(directory.resolve("content"), new byte[] {1});

        archive.add("../../evil@x.example", content);
        archive.add("..", content);

        assertThat(archive.newest(10))
                .extracting(ReceivedMail::recipient)
                .containsExactly("../../evil@x.example", "..");
        assertThat(directory.resolve("evil@x.example")).doesNotExist();
    }

    private static void send(MailServer server, String subject, String... recipients) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(server.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("sender@customer.example");
        for (var recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject);
        message.setText("It burns.");
        Transport.send(message);
    }

    private static String[] inbox(MailServer server, String user, String password) throws Exception {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", server.imapPort(), user, password);
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                var subjects = new String[folder.getMessageCount()];
                for (var i = 0; i < subjects.length; i++) {
                    subjects[i] = folder.getMessage(i + 1).getSubject();
                }
                return subjects;
            }
        }
    }
}
