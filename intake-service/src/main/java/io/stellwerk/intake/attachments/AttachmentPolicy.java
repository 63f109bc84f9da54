package io.stellwerk.intake.attachments;

import io.stellwerk.intake.attachments.Attachment.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a message are kept. Whatever the answer, the message itself is accepted.
 *
 * @param forbidden content types and file endings (with their dot) that are never kept
 */
public record AttachmentPolicy(int maxCount, long maxSize, long maxTotal, Set<String> forbidden) {

    /**
     * A file as a channel delivers it.
     *
     * @param content the bytes; none for a file that is larger than any that is kept
     * @param size how many bytes it has, even if they are not here
     * @param sha256 the hash of all its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // a value that is handed on once and never compared
    public record File(
            String name,
            String contentType,
            byte[] content,
            long size,
            String sha256,
            @Nullable String contentId,
            boolean inline) {

        /** A file whose bytes are all here, beside the text. */
        public File(String name, String contentType, byte[] content) {
            this(name, contentType, content, content.length, DigestUtils.sha256Hex(content), null, false);
        }

        /** Puts a neutral name and type where the channel gave none. */
        public File {
            name = name.isBlank() ? "attachment" : name.strip();
            contentType = contentType.isBlank() ? "application/octet-stream" : contentType.strip();
        }
    }

    /** Decides about each file, in order. */
    public List<Attachment> apply(List<File> files, Supplier<UUID> ids) {
        List<Attachment> decided = new ArrayList<>();
        int count = 0;
        long total = 0;
        for (File file : files) {
            Refusal refusal = refusal(file, count, total);
            if (refusal == null) {
                count++;
                total += file.size();
            }
            decided.add(attachment(file, refusal, ids.get()));
        }
        return List.copyOf(decided);
    }

    /** Decides about a file that comes to others. */
    public Attachment beside(int count, long total, File file, UUID id) {
        Refusal refusal = refusal(file, count, total);
        return attachment(file, refusal, id);
    }

    private static Attachment attachment(File file, @Nullable Refusal refusal, UUID id) {
        return new Attachment(
                id,
                file.name(),
                file.contentType(),
                file.size(),
                file.sha256(),
                refusal == null ? file.content() : new byte[0],
                refusal,
                file.contentId(),
                file.inline());
    }

    private @Nullable Refusal refusal(File file, int count, long total) {
        if (isForbidden(file)) {
            return Refusal.FORBIDDEN_TYPE;
        }
        if (file.size() > maxSize) {
            return Refusal.TOO_LARGE;
        }
        if (count >= maxCount) {
            return Refusal.TOO_MANY;
        }
        return total + file.size() > maxTotal ? Refusal.TOTAL_TOO_LARGE : null;
    }

    private boolean isForbidden(File file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        String type = file.contentType().toLowerCase(Locale.ROOT);
        return forbidden.stream().anyMatch(entry -> entry.startsWith(".") ? name.endsWith(entry) : type.equals(entry));
    }
}
