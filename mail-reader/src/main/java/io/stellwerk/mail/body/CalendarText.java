package io.stellwerk.mail.body;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.Organizer;
import biweekly.property.TextProperty;
import biweekly.util.ICalDate;
import io.stellwerk.mail.mime.MimePart;
import io.stellwerk.mail.text.Text;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An invitation in words, for mails that say nothing else. Its labels are German and English, since nobody knows yet. */
final class CalendarText {
    private static final int MAX_LENGTH = 64 * 1024;
    private static final int MAX_EVENTS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final ICalendar calendar;

    private CalendarText(ICalendar calendar) {
        this.calendar = calendar;
    }

    /** The words of the first invitation in a message, if there is one that can be read. */
    static Optional<String> in(MimePart part, PartTexts texts) {
        if (part.isMultipart()) {
            return part.children().stream()
                    .flatMap(child -> in(child, texts).stream())
                    .findFirst();
        }
        return part.is("text/calendar") ? of(texts.plain(part)) : Optional.empty();
    }

    static Optional<String> of(String source) {
        if (source.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            ICalendar calendar = Biweekly.parse(source).first();
            return Optional.ofNullable(calendar)
                    .map(CalendarText::new)
                    .map(CalendarText::written)
                    .filter(text -> !text.isBlank());
        } catch (RuntimeException e) {
            return Optional.empty(); // the library tells broken values by many kinds of exceptions
        }
    }

    private String written() {
        return Text.tidy(Text.clean(
                calendar.getEvents().stream().limit(MAX_EVENTS).map(this::event).collect(Collectors.joining("\n\n"))));
    }

    private String event(VEvent event) {
        StringBuilder text = new StringBuilder();
        line(text, label(), value(event.getSummary()));
        line(text, "Zeit / Time", time(event));
        line(text, "Ort / Place", value(event.getLocation()));
        line(text, "Von / Organizer", person(event.getOrganizer()));
        if ("REPLY".equals(method())) {
            event.getAttendees().stream().limit(1).forEach(who -> line(text, "Antwort / Reply", answer(who)));
        }
        String description = value(event.getDescription());
        return description.isBlank() ? text.toString() : text + "\n" + description;
    }

    private String label() {
        return switch (method()) {
            case "CANCEL" -> "Termin abgesagt / Cancelled";
            case "REPLY" -> "Antwort auf Einladung / Reply to invitation";
            case "COUNTER" -> "Anderer Terminvorschlag / Counter-proposal";
            default -> "Einladung / Invitation";
        };
    }

    private String method() {
        @Nullable
        String method =
                calendar.getMethod() == null ? null : calendar.getMethod().getValue();
        return method == null ? "" : method.toUpperCase(Locale.ROOT);
    }

    private String time(VEvent event) {
        String start = point(event.getDateStart());
        String end = point(event.getDateEnd());
        return end.isEmpty() || end.equals(start) ? start : start + " – " + end;
    }

    /** In the zone that the organiser chose; a time without any is the one on the clock there. */
    private String point(@Nullable DateOrDateTimeProperty property) {
        if (property == null || property.getValue() == null) {
            return "";
        }
        ICalDate date = property.getValue();
        if (!date.hasTime()) {
            return date.toInstant().atZone(ZoneId.systemDefault()).format(DAY);
        }
        if (calendar.getTimezoneInfo().isFloating(property)) {
            return date.toInstant().atZone(ZoneId.systemDefault()).format(TIME);
        }
        ZonedDateTime time = date.toInstant().atZone(zone(property));
        return time.format(TIME) + " ("
                + (time.getZone().equals(ZoneOffset.UTC)
                        ? "UTC"
                        : time.getZone().getId()) + ")";
    }

    private ZoneId zone(DateOrDateTimeProperty property) {
        var assignment = calendar.getTimezoneInfo().getTimezone(property);
        TimeZone zone = assignment == null ? null : assignment.getTimeZone();
        try {
            return zone == null ? ZoneOffset.UTC : zone.toZoneId();
        } catch (RuntimeException e) {
            return ZoneOffset.UTC; // a zone that only the invitation itself knows
        }
    }

    private static String person(@Nullable Organizer organizer) {
        if (organizer == null) {
            return "";
        }
        String name = organizer.getCommonName() == null ? "" : organizer.getCommonName();
        String address = organizer.getEmail() == null ? "" : organizer.getEmail();
        return address.isEmpty() ? name : (name + " <" + address + ">").strip();
    }

    private static String answer(Attendee attendee) {
        String who = attendee.getCommonName() == null ? attendee.getEmail() : attendee.getCommonName();
        String status = attendee.getParticipationStatus() == null
                ? ""
                : attendee.getParticipationStatus().getValue();
        String words = switch (status.toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> "zugesagt / accepted";
            case "DECLINED" -> "abgelehnt / declined";
            case "TENTATIVE" -> "mit Vorbehalt / tentative";
            default -> status;
        };
        return who == null ? words : who + ": " + words;
    }

    private static String value(@Nullable TextProperty property) {
        return property == null || property.getValue() == null
                ? ""
                : property.getValue().strip();
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append(label).append(": ").append(Text.oneLine(value)).append('\n');
        }
    }
}
