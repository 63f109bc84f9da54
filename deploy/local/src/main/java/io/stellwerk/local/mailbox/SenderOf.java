package io.stellwerk.local.mailbox;

import io.stellwerk.embedded.ReceivedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

/** Sender of a mail, as far as the order of mails needs it: two of one sender are handed in one after the other. */
final class SenderOf {

    private static final int LOOKED_AT = 64 * 1024;
    private static final int LONGEST = 200;

    private SenderOf() {}

    static String mail(ReceivedMail mail) {
        try (var content = Files.newInputStream(mail.file())) {
            var headers = new InternetHeaders(new ByteArrayInputStream(content.readNBytes(LOOKED_AT)));
            var from = headers.getHeader("From", null);
            return from == null ? "" : address(from);
        } catch (IOException | MessagingException _) {
            return "";
        }
    }

    private static String address(String from) {
        var begin = from.lastIndexOf('<');
        var end = from.indexOf('>', begin + 1);
        var address = begin >= 0 && end > begin ? from.substring(begin + 1, end) : from;
        return address.substring(0, Math.min(LONGEST, address.length())).strip().toLowerCase(Locale.ROOT);
    }
}
