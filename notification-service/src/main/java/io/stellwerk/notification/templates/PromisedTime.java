package io.stellwerk.notification.templates;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of a promise as a mail tells it. It is the desk's, which a customer in another zone is told. */
public final class PromisedTime {

    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("EEEE, 'den' d. MMMM, HH:mm 'Uhr' (zzz)", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEEE, d MMMM, HH:mm (zzz)", Locale.ENGLISH);

    private PromisedTime() {}

    /** The instant in words, such as {@code Monday, 23 November, 14:15 (CET)}. */
    public static String of(Instant instant, Language language, ZoneId zone) {
        DateTimeFormatter format = switch (language) {
            case GERMAN -> GERMAN;
            case ENGLISH -> ENGLISH;
        };
        return format.format(instant.atZone(zone));
    }
}
