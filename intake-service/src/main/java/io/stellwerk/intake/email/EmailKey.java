package io.stellwerk.intake.email;

import io.stellwerk.intake.Words;
import io.stellwerk.intake.attachments.Attachment;
import io.stellwerk.intake.customers.Sender;
import io.stellwerk.intake.messages.Content;
import io.stellwerk.intake.messages.MailContent;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.mail.ReadEmail;
import org.apache.commons.codec.digest.DigestUtils;

/** Names a mail by its Message-ID and its sender; a mail without a Message-ID by its content. */
final class EmailKey {
    private static final String PREFIX = "email:";
    private static final int MAX_MESSAGE_ID = 998;
    private static final int MAX_PLAIN_KEY = 300;
    private static final int SENDER_DIGITS = 16;

    private EmailKey() {}

    /**
     * The key by which the mail is recognised. A Message-ID alone is not enough: anybody can write one that another will
     * use. The sender is in the key as a hash, because keys are seen in more places than addresses should be.
     */
    static MessageKey of(ReadEmail email, Sender sender, Content content) {
        String key = PREFIX + Words.line(email.messageKey(), MAX_MESSAGE_ID);
        if (email.messageId() == null) {
            return MessageKey.of(key);
        }
        String plain = key.length() <= MAX_PLAIN_KEY ? key : PREFIX + "sha256:" + DigestUtils.sha256Hex(key);
        String from = sender.display() == null ? "" : sender.display();
        return MessageKey.ofMail(
                plain + "|" + DigestUtils.sha256Hex(from).substring(0, SENDER_DIGITS),
                MailContent.of(
                        content.subject(),
                        email.body(),
                        content.attachments().stream().map(Attachment::sha256).toList()));
    }
}
