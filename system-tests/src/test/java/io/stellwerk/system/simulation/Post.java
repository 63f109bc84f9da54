package io.stellwerk.system.simulation;

import io.stellwerk.notification.correspondence.Notification;
import io.stellwerk.notification.deliveries.OutgoingMail;
import io.stellwerk.notification.replytokens.MailIdentity;
import io.stellwerk.notification.replytokens.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes mails as mail programs, holiday notes and mail servers write them. */
final class Post {

    private static final MailIdentity DESK = new MailIdentity(
            Settings.NOTIFICATION_DESK.address(),
            Settings.NOTIFICATION_DESK.domain(),
            Settings.NOTIFICATION_DESK.name(),
            SigningKey.chosen(
                    Settings.NOTIFICATION_DESK.tokenKey(),
                    Settings.NOTIFICATION_DESK.tokenSecret().orElse(null),
                    Settings.NOTIFICATION_DESK.tokenKeys()));

    private Post() {}

    static String messageId(OutgoingMail mail) {
        return mail.messageId(DESK);
    }

    static String messageId(Notification notification) {
        return DESK.messageId(notification.ticketId(), notification.id(), notification.createdAt());
    }

    static Letter request(String name, String sender, String text) {
        String mail = head(sender, DESK.address(), "request " + name, name) + "\r\n" + text + "\r\n";
        return new Letter(name, key(name), sender, Letter.Way.EMAIL, bytes(mail), Letter.Nature.PERSON, null);
    }

    static Letter answer(String name, OutgoingMail to) {
        String mail = head(to.recipient(), DESK.replyTo(to.ticketId(), to.createdAt()), "Re: your request", name)
                + "In-Reply-To: " + messageId(to) + "\r\n\r\nstill broken " + name + "\r\n";
        return letter(name, to, mail, Letter.Nature.PERSON);
    }

    static Letter holidayNote(String name, OutgoingMail to) {
        String mail = head(to.recipient(), DESK.replyTo(to.ticketId(), to.createdAt()), "Out of office", name)
                + "Auto-Submitted: auto-replied\r\nIn-Reply-To: " + messageId(to) + "\r\n\r\nI am away " + name
                + "\r\n";
        return letter(name, to, mail, Letter.Nature.AUTOMATIC);
    }

    static Letter bounce(String name, OutgoingMail to) {
        String mail = head("mailer-daemon@" + host(to), DESK.address(), "Undelivered Mail Returned to Sender", name)
                        .replace(
                                "Content-Type: text/plain\r\n",
                                "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n")
                + "Return-Path: <>\r\nAuto-Submitted: auto-replied\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
                + "Your mail could not be delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; " + to.recipient()
                + "\r\n"
                + "Action: failed\r\n"
                + "Status: 5.1.1\r\n\r\n"
                + "--b\r\n"
                + "Content-Type: text/rfc822-headers\r\n\r\n"
                + "Message-ID: "
                + messageId(to) + "\r\n\r\n--b--\r\n";
        return letter(name, to, mail, Letter.Nature.BOUNCE);
    }

    static Letter ownMail(String name, OutgoingMail came) {
        String mail = "From: " + DESK.address() + "\r\nTo: " + DESK.address() + "\r\nSubject: we got it\r\nMessage-ID: "
                + messageId(came) + "\r\nX-Copy: " + name + "\r\n\r\nwe got it\r\n";
        return letter(name, came, mail, Letter.Nature.OWN_MAIL);
    }

    private static Letter letter(String name, OutgoingMail to, String mail, Letter.Nature nature) {
        UUID ticket = nature == Letter.Nature.PERSON || nature == Letter.Nature.AUTOMATIC ? to.ticketId() : null;
        String key = nature == Letter.Nature.OWN_MAIL ? "email:" + messageId(to).replaceAll("[<>]", "") : key(name);
        return new Letter(name, key, to.recipient(), Letter.Way.EMAIL, bytes(mail), nature, ticket);
    }

    private static String head(String from, String to, String subject, String name) {
        return "From: " + from + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\nMessage-ID: <" + name
                + "@customer.example>\r\nContent-Type: text/plain\r\n";
    }

    private static String key(String name) {
        return "email:" + name + "@customer.example";
    }

    private static String host(OutgoingMail mail) {
        return mail.recipient().substring(mail.recipient().indexOf('@') + 1);
    }

    private static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }
}
