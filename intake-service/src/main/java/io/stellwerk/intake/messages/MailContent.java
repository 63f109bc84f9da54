package io.stellwerk.intake.messages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Digests of a mail's subject, words and files, by which two copies of one mail are recognised although a list or a
 * gateway has added its tag and its footer to one of them.
 *
 * @param words of the whole text
 * @param core of the text without what mailing lists have put below it
 * @param cuts of the text without a last block that may be a footer, one for each place where it may begin
 * @param files of all attachments
 */
public record MailContent(String subject, String words, String core, List<String> cuts, String files) {
    private static final String VERSION = "1";
    private static final int DIGEST_BYTES = 16;
    private static final int FIELDS = 6;

    public MailContent {
        cuts = List.copyOf(cuts);
    }

    /** The digests of a mail; the files are given by their hashes. */
    public static MailContent of(String subject, String text, List<String> files) {
        MailFooters footers = MailFooters.in(text);
        return new MailContent(
                digest(SubjectLine.bare(subject)),
                digest(text),
                digest(footers.withoutListFooters()),
                footers.withoutLastBlock().stream()
                        .map(MailContent::digest)
                        .distinct()
                        .toList(),
                digest(String.join(",", files.stream().sorted().toList())));
    }

    /** The digests as they were {@linkplain #encoded() stored}. */
    static MailContent decoded(String stored) {
        List<String> fields = Arrays.asList(stored.split(" ", -1));
        if (fields.size() != FIELDS || !fields.getFirst().equals(VERSION)) {
            return new MailContent("", "", "", List.of(), "");
        }
        List<String> cuts = new ArrayList<>(List.of(fields.get(4).split(",", -1)));
        cuts.removeIf(String::isEmpty);
        return new MailContent(fields.get(1), fields.get(2), fields.get(3), cuts, fields.get(5));
    }

    /** As it is stored. */
    String encoded() {
        return String.join(" ", VERSION, subject, words, core, String.join(",", cuts), files);
    }

    /** Tells whether both are copies of one mail: one says what the other says, and has at most a footer below it. */
    boolean isCopyOf(MailContent other) {
        return subject.equals(other.subject)
                && files.equals(other.files)
                && (core.equals(other.core) || isStartOf(other) || other.isStartOf(this));
    }

    private boolean isStartOf(MailContent other) {
        return other.cuts.contains(words) || other.cuts.contains(core);
    }

    /** Without blanks and line breaks, which every mail server sets anew. */
    private static String digest(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder letters = new StringBuilder(normal.length());
        normal.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c))
                .forEach(letters::appendCodePoint);
        byte[] hash = DigestUtils.sha256(letters.toString().toLowerCase(Locale.ROOT));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, DIGEST_BYTES));
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.CONTROL;
    }
}
