package io.stellwerk.intake.email;

import io.stellwerk.intake.email.QuoteLines.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text taken apart: what the person newly wrote, what is quoted, and the signature. */
record ReplyText(
        String text, @Nullable String quoted, @Nullable String signature) {

    /** A forwarded message is news to its receiver, although it refers to another one. */
    static boolean isReply(String subject, boolean refersToOther) {
        ReplySubject.Kind kind = ReplySubject.of(subject).kind();
        return kind != ReplySubject.Kind.FORWARD && (refersToOther || kind == ReplySubject.Kind.REPLY);
    }

    static ReplyText whole(String text) {
        return new ReplyText(text, null, null);
    }

    /** Never leaves the text empty: where everything looks quoted, everything stays. */
    static ReplyText split(String text, String subject) {
        List<String> lines = text.lines().toList();
        Role[] roles = QuoteLines.roles(lines, ReplySubject.of(subject));
        SignatureLines.mark(lines, roles);
        String fresh = collect(lines, roles, Role.NEW);
        if (fresh.isEmpty()) {
            return whole(withoutMarkers(lines));
        }
        return new ReplyText(
                fresh, orNull(collect(lines, roles, Role.QUOTED)), orNull(collect(lines, roles, Role.SIGNATURE)));
    }

    private static String collect(List<String> lines, Role[] roles, Role wanted) {
        StringBuilder collected = new StringBuilder();
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == wanted) {
                collected.append(lines.get(i)).append('\n');
            }
        }
        return Text.tidy(collected.toString());
    }

    private static String withoutMarkers(List<String> lines) {
        return Text.tidy(String.join(
                "\n", lines.stream().filter(line -> !QuoteMarkers.isAny(line)).toList()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
