package io.stellwerk.intake.email;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text taken apart: what the person newly wrote, what is quoted, and the signature. */
record ReplyText(
        String text, @Nullable String quoted, @Nullable String signature) {
    private static final Pattern REPLY = Pattern.compile(
            "^(?:\\[[^]]{1,60}]\\s*)*(?:re|aw|antw|antwort|sv|vs|r|res|odp|ynt|回复|答复)(?:\\[\\d+])?\\s*[:：].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FORWARD = Pattern.compile(
            "^(?:\\[[^]]{1,60}]\\s*)*(?:fwd?|wg|weitergeleitet|tr|rv|i|enc|doorst|转发)\\s*[:：].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int WRAPPED_LENGTH = 60;
    private static final int MAX_EXAMINED_LINES = 3_000;

    private enum Role {
        NEW,
        QUOTED,
        SIGNATURE
    }

    /** A forwarded message is news to its receiver, although it refers to another one. */
    static boolean isReply(String subject, boolean refersToOther) {
        return !FORWARD.matcher(subject).matches()
                && (refersToOther || REPLY.matcher(subject).matches());
    }

    static ReplyText whole(String text) {
        return new ReplyText(text, null, null);
    }

    /** Never leaves the text empty: where everything looks quoted, everything stays. */
    static ReplyText split(String text) {
        List<String> lines = text.lines().toList();
        Role[] roles = new Role[lines.size()];
        markQuotes(lines, roles);
        markSignature(lines, roles);
        String fresh = collect(lines, roles, Role.NEW);
        if (fresh.isEmpty()) {
            return whole(text);
        }
        return new ReplyText(
                fresh, orNull(collect(lines, roles, Role.QUOTED)), orNull(collect(lines, roles, Role.SIGNATURE)));
    }

    private static void markQuotes(List<String> lines, Role[] roles) {
        QuoteHeaders headers = new QuoteHeaders(lines);
        int i = 0;
        while (i < roles.length) {
            boolean examined = i < MAX_EXAMINED_LINES;
            int attribution = examined ? headers.attributionLength(i) : 0;
            if (examined && headers.beginsForward(i)) {
                fill(roles, i, roles.length, Role.NEW);
                return;
            }
            if ((examined && headers.beginsOriginal(i)) || (attribution > 0 && !headers.marksFollow(i + attribution))) {
                fill(roles, withRuleAbove(lines, i), roles.length, Role.QUOTED);
                return;
            }
            int length = Math.max(1, attribution);
            boolean quoted = attribution > 0 || QuoteHeaders.isMarked(lines.get(i)) || isWrapped(lines, i);
            fill(roles, i, i + length, quoted ? Role.QUOTED : Role.NEW);
            i += length;
        }
    }

    /** The rest of a long quoted line, which a mail program broke without repeating the mark. */
    private static boolean isWrapped(List<String> lines, int position) {
        if (position == 0 || position + 1 >= lines.size() || lines.get(position).isBlank()) {
            return false;
        }
        String above = lines.get(position - 1);
        return QuoteHeaders.isMarked(above)
                && QuoteHeaders.isMarked(lines.get(position + 1))
                && above.length() >= WRAPPED_LENGTH
                && Character.isLetterOrDigit(above.charAt(above.length() - 1))
                && Character.isLowerCase(lines.get(position).charAt(0));
    }

    /** A line of dashes or underscores above the quotation belongs to it. */
    private static int withRuleAbove(List<String> lines, int position) {
        int start = position;
        while (start > 0 && lines.get(start - 1).isBlank()) {
            start--;
        }
        return start > 0 && QuoteHeaders.isRule(lines.get(start - 1)) ? start - 1 : position;
    }

    private static void markSignature(List<String> lines, Role[] roles) {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] != Role.NEW) {
                continue;
            }
            if (SignatureLines.isMobileFooter(lines.get(i))) {
                roles[i] = Role.SIGNATURE;
            } else if (SignatureLines.isDelimiter(lines.get(i))) {
                int end = i;
                int filled = 0;
                while (end < roles.length && roles[end] == Role.NEW) {
                    filled += lines.get(end).isBlank() ? 0 : 1;
                    end++;
                }
                if (filled <= SignatureLines.MAX_LINES) {
                    fill(roles, i, end, Role.SIGNATURE);
                }
                i = end;
            }
        }
    }

    private static void fill(Role[] roles, int from, int to, Role role) {
        Arrays.fill(roles, from, Math.min(to, roles.length), role);
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

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
