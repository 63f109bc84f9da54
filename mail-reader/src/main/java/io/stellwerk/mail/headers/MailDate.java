package io.stellwerk.mail.headers;

import io.stellwerk.mail.text.Text;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldImpl;
import org.apache.james.mime4j.stream.RawField;

/** The instant that a Date header names. */
public final class MailDate {
    private static final int MAX_LENGTH = 200;
    private static final Pattern AFTER_THE_TIME = Pattern.compile("(?<=\\d\\d:\\d\\d)(?!:\\d)[^:]*$");

    private MailDate() {}

    /** A zone that is missing or that nobody knows is taken for UTC. */
    public static Optional<Instant> read(String header) {
        if (header.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return parsed(header).or(() -> parsed(AFTER_THE_TIME.matcher(header).replaceFirst(" +0000")));
    }

    private static Optional<Instant> parsed(String header) {
        try {
            Date date = DateTimeFieldImpl.PARSER
                    .parse(new RawField("Date", Text.oneLine(header)), DecodeMonitor.SILENT)
                    .getDate();
            return Optional.ofNullable(date).map(Date::toInstant);
        } catch (NumberFormatException e) {
            return Optional.empty(); // a year of twelve digits, which Mime4j does not expect
        }
    }
}
