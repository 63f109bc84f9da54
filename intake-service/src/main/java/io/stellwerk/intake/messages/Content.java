package io.stellwerk.intake.messages;

import io.stellwerk.intake.attachments.Attachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content of a message.
 *
 * @param text what is new, without quotation and signature
 * @param whole everything, where that is more than the text
 * @param html the sanitised original, when there was one
 */
public record Content(
        String subject,
        String text,
        @Nullable String whole,
        @Nullable String quoted,
        @Nullable String signature,
        @Nullable String html,
        List<Attachment> attachments) {

    /** A message of plain words. */
    public static Content plain(String subject, String text) {
        return new Content(subject, text, null, null, null, null, List.of());
    }

    /** As the first message of a ticket: what it quotes is found nowhere else. */
    public Content opening() {
        return whole == null ? this : new Content(subject, whole, null, null, null, html, attachments);
    }

    /** Roughly how many bytes it takes. */
    public long weight() {
        return text.length()
                + attachments.stream().mapToLong(a -> a.content().length).sum();
    }
}
