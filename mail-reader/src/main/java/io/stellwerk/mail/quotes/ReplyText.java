package io.stellwerk.mail.quotes;

import com.google.re2j.Pattern;
import io.stellwerk.mail.quotes.QuoteLines.Role;
import io.stellwerk.mail.text.Phrases;
import io.stellwerk.mail.text.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text taken apart: what the person newly wrote, what is quoted, and the signature. */
public record ReplyText(
        String text, @Nullable String quoted, @Nullable String signature) {
    private static final int MAX_POINTING = 2_000;

    /** Words by which people announce that they answer further down. */
    private static final Pattern POINTING_BELOW = Phrases.linear(
            "(?:^|[^\\pL])",
            Phrases.any(
                    "below",
                    "in-?line",
                    "in (?:red|blue|green|bold|between)",
                    "unten(?:stehend)?",
                    "nachfolgend",
                    "in (?:rot|blau|grün|fett)",
                    "dazwischen",
                    "ci-dessous",
                    "plus bas",
                    "en (?:rouge|bleu|vert|gras)",
                    "abajo",
                    "en (?:rojo|azul|verde|negrita)",
                    "qui sotto",
                    "sotto",
                    "in (?:rosso|blu|verde|grassetto)",
                    "abaixo",
                    "em (?:vermelho|azul|verde)",
                    "hieronder",
                    "in het (?:rood|blauw|groen)",
                    "poniżej",
                    "na czerwono",
                    "nedan",
                    "nedenfor",
                    "ниже",
                    "красным"),
            "(?:[^\\pL]|$)");

    /** A forwarded message is news to its receiver, although it refers to another one. */
    public static boolean isReply(String subject, boolean refersToOther) {
        ReplySubject.Kind kind = ReplySubject.of(subject).kind();
        return kind != ReplySubject.Kind.FORWARD && (refersToOther || kind == ReplySubject.Kind.REPLY);
    }

    public static ReplyText whole(String text) {
        return new ReplyText(text, null, null);
    }

    /**
     * Never leaves the text empty: where everything looks quoted, everything stays. So it does where somebody answers,
     * perhaps in red, within a quotation that has no marks.
     */
    public static ReplyText split(String text, String subject) {
        List<String> lines = text.lines().toList();
        QuoteLines sorted = QuoteLines.sorted(lines, ReplySubject.of(subject));
        Role[] roles = sorted.roles();
        SignatureLines.mark(lines, roles);
        String fresh = collect(lines, roles, Role.NEW);
        if (fresh.isEmpty() || (sorted.endsNowhere() && pointsBelow(fresh))) {
            return whole(withoutMarkers(lines));
        }
        return new ReplyText(
                fresh, orNull(collect(lines, roles, Role.QUOTED)), orNull(collect(lines, roles, Role.SIGNATURE)));
    }

    private static boolean pointsBelow(String fresh) {
        String start = fresh.length() > MAX_POINTING ? fresh.substring(0, MAX_POINTING) : fresh;
        return POINTING_BELOW.matcher(start.toLowerCase(Locale.ROOT)).find();
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
