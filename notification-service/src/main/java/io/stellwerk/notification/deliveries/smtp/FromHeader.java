package io.stellwerk.notification.deliveries.smtp;

import io.stellwerk.notification.correspondence.Answer;
import io.stellwerk.notification.replytokens.MailIdentity;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.jspecify.annotations.Nullable;

/**
 * The sender that customers see (RFC 5322, 3.6.2): the agent who wrote, and the desk. The address is always the desk's, so
 * that an answer never goes to one person's mailbox.
 */
final class FromHeader {

    private static final int LONGEST_NAME = 50;

    private FromHeader() {}

    static String of(MailIdentity identity, @Nullable Answer answer) {
        String author = answer == null || answer.author() == null ? "" : plain(answer.author());
        String name = author.isEmpty() ? identity.name() : author + " (" + identity.name() + ")";
        return EncoderUtil.encodeAddressDisplayName(name) + " <" + identity.address() + ">";
    }

    /** Names come from another system: controls could end the header, and some are endless. */
    private static String plain(String name) {
        String words = name.replaceAll("[\\p{C}\\s]+", " ").strip();
        return words.codePointCount(0, words.length()) <= LONGEST_NAME
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME));
    }
}
