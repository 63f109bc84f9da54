package io.stellwerk.notification.deliveries;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headers by which mail programs put an answer below what it answers.
 *
 * @param inReplyTo the customer's newest Message-ID
 * @param references the thread, oldest first
 */
public record ThreadHeaders(@Nullable String inReplyTo, List<String> references) {

    private static final int LONGEST = 1500;
    private static final int LONGEST_PLAIN = 160;
    private static final Pattern PLAIN_ID =
            Pattern.compile("<[A-Za-z0-9.!#$%&'*+=?^_`{|}~-]{1,120}@[A-Za-z0-9._-]{1,120}>");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{3,250}>");

    /**
     * The headers of a receipt: the id of the mail that came in, if it looks like one. A list of references, or an id of any
     * length, would be a stranger's text in a mail of the desk.
     */
    public static ThreadHeaders acknowledging(@Nullable String messageId) {
        return wellFormed(messageId)
                .filter(id ->
                        id.length() <= LONGEST_PLAIN && PLAIN_ID.matcher(id).matches())
                .map(id -> new ThreadHeaders(id, List.of(id)))
                .orElseGet(() -> new ThreadHeaders(null, List.of()));
    }

    /** The headers of an answer to a mail. References keep the first and the newest ids within 1,500 characters. */
    public static ThreadHeaders answering(@Nullable String messageId, List<String> references) {
        Optional<String> last = wellFormed(messageId);
        LinkedHashSet<String> thread = new LinkedHashSet<>();
        references.forEach(reference -> wellFormed(reference).ifPresent(thread::add));
        last.ifPresent(id -> {
            thread.remove(id);
            thread.add(id);
        });
        return new ThreadHeaders(last.orElse(null), shortened(new ArrayList<>(thread)));
    }

    private static List<String> shortened(List<String> thread) {
        if (thread.size() < 2) {
            return List.copyOf(thread);
        }
        Deque<String> kept = new ArrayDeque<>();
        int length = thread.getFirst().length();
        for (String id : thread.subList(1, thread.size()).reversed()) {
            length += id.length() + 1;
            if (length > LONGEST) {
                break;
            }
            kept.addFirst(id);
        }
        kept.addFirst(thread.getFirst());
        return List.copyOf(kept);
    }

    private static Optional<String> wellFormed(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        String bare = id.strip();
        String bracketed = bare.startsWith("<") ? bare : "<" + bare + ">";
        return MESSAGE_ID.matcher(bracketed).matches() ? Optional.of(bracketed) : Optional.empty();
    }
}
