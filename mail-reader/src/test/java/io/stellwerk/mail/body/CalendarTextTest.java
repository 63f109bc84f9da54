package io.stellwerk.mail.body;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.EmailAttachment;
import io.stellwerk.mail.ReadEmail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {
    private static final String EVENT = """
            BEGIN:VEVENT
            UID:7
            ORGANIZER;CN=Ines Roth:mailto:ines@kunde.example
            SUMMARY:Rack tauschen
            DESCRIPTION:Bitte Zutritt\\nzum Keller.
            LOCATION:Halle 3
            DTSTART;TZID=Europe/Berlin:20270315T140000
            DTEND;TZID=Europe/Berlin:20270315T153000
            ATTENDEE;CN=Jo;PARTSTAT=DECLINED:mailto:jo@kunde.example
            END:VEVENT
            """;

    private static String calendar(String method, String event) {
        return "BEGIN:VCALENDAR\nMETHOD:" + method + "\nVERSION:2.0\nPRODID:x\n" + event + "END:VCALENDAR\n";
    }

    @Test
    void an_invitation_without_other_words_is_shown_in_words() {
        ReadEmail email = mail(
                "Subject: s\nContent-Type: text/calendar; method=REQUEST; charset=utf-8", calendar("REQUEST", EVENT));

        assertThat(email.text()).isEqualTo("""
                Einladung / Invitation: Rack tauschen
                Zeit / Time: 15.03.2027 14:00 (Europe/Berlin) – 15.03.2027 15:30 (Europe/Berlin)
                Ort / Place: Halle 3
                Von / Organizer: Ines Roth <ines@kunde.example>

                Bitte Zutritt
                zum Keller.""");
        assertThat(email.attachments()).extracting(EmailAttachment::name).containsExactly("invitation.ics");
    }

    @Test
    void so_is_one_beside_empty_alternatives() {
        ReadEmail email = mail(
                "Subject: s\nContent-Type: multipart/alternative; boundary=b",
                "--b\n\n\n--b\nContent-Type: text/html\n\n<p>&nbsp;</p>\n--b\nContent-Type: text/calendar\n\n"
                        + calendar("REQUEST", EVENT) + "--b--\n");

        assertThat(email.text()).contains("Rack tauschen", "15.03.2027");
        assertThat(email.attachments()).extracting(EmailAttachment::name).containsExactly("invitation.ics");
    }

    @ParameterizedTest
    @CsvSource({
        "CANCEL, Termin abgesagt / Cancelled: Rack tauschen",
        "REPLY, Antwort / Reply: Jo: abgelehnt / declined",
        "COUNTER, Anderer Terminvorschlag / Counter-proposal: Rack tauschen"
    })
    void what_it_is_for_is_said(String method, String line) {
        assertThat(CalendarText.of(calendar(method, EVENT)).orElseThrow().lines())
                .contains(line);
    }

    @Test
    void days_and_times_of_no_zone_are_as_they_were_written() {
        String day = calendar("REQUEST", "BEGIN:VEVENT\nSUMMARY:a\nDTSTART;VALUE=DATE:20270501\nEND:VEVENT\n");
        String clock = calendar("REQUEST", "BEGIN:VEVENT\nSUMMARY:a\nDTSTART:20270501T080000\nEND:VEVENT\n");
        String universal = calendar("REQUEST", "BEGIN:VEVENT\nSUMMARY:a\nDTSTART:20270501T080000Z\nEND:VEVENT\n");

        assertThat(CalendarText.of(day).orElseThrow()).endsWith("Zeit / Time: 01.05.2027");
        assertThat(CalendarText.of(clock).orElseThrow()).endsWith("Zeit / Time: 01.05.2027 08:00");
        assertThat(CalendarText.of(universal).orElseThrow()).endsWith("Zeit / Time: 01.05.2027 08:00 (UTC)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "BEGIN:VCALENDAR", "BEGIN:VEVENT\nDTSTART:x\nEND:VEVENT", "END:VEVENT\nBEGIN:", "\u0000"})
    void a_broken_one_stays_a_file(String source) {
        ReadEmail email = mail("Subject: s\nContent-Type: text/calendar", source + "\nX");

        assertThat(email.text()).isEmpty();
        assertThat(email.attachments()).hasSize(1);
    }
}
