package io.stellwerk.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.templates.Language;
import io.stellwerk.notification.templates.SubjectLine;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailHeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Printer | Re: Printer [SW-1000041]",
                "Re: Printer | Re: Printer [SW-1000041]",
                "AW: Re: AW: Printer | Re: Printer [SW-1000041]",
                "Re[2]: Printer | Re: Printer [SW-1000041]",
                "Re: [SW-1000041] Printer [SW-1000041] | Re: Printer [SW-1000041]",
                "Fwd: Printer | Re: Fwd: Printer [SW-1000041]",
                "Regarding: Printer | Re: Regarding: Printer [SW-1000041]",
            })
    void the_subject_carries_each_mark_once(String subject, String expected) {
        assertThat(SubjectLine.answering(subject, "SW-1000041")).isEqualTo(expected);
    }

    @Test
    void a_subject_cannot_smuggle_in_a_header() {
        assertThat(SubjectLine.answering("Hi\r\nBcc: all@customer.example", "SW-1000041"))
                .isEqualTo("Re: Hi Bcc: all@customer.example [SW-1000041]");
        assertThat(SubjectLine.answering(null, "SW-1000041")).isEqualTo("Re: [SW-1000041]");
        assertThat(SubjectLine.answering("😀".repeat(200), "SW-1000041")).hasSizeLessThan(210);
    }

    @Test
    void a_receipt_has_the_words_of_the_desk_alone() {
        assertThat(SubjectLine.receipt(Language.ENGLISH, "SW-1000041"))
                .isEqualTo("[SW-1000041] We received your request");
        assertThat(SubjectLine.receipt(Language.GERMAN, "SW-1000041"))
                .isEqualTo("[SW-1000041] Ihre Anfrage ist eingegangen");
    }

    @Test
    void a_receipt_names_the_mail_that_came_in_and_no_other() {
        assertThat(ThreadHeaders.acknowledging("<b.1+x=y@mail.c.example>"))
                .isEqualTo(new ThreadHeaders("<b.1+x=y@mail.c.example>", List.of("<b.1+x=y@mail.c.example>")));
        assertThat(ThreadHeaders.acknowledging(null)).isEqualTo(new ThreadHeaders(null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<http://win.example/now@c>", "<no-at-sign>", "<a@b@c>", "<\"buy now\"@c.example>"})
    void a_receipt_repeats_no_id_that_may_say_something(String id) {
        assertThat(ThreadHeaders.acknowledging(id).inReplyTo()).isNull();
        assertThat(ThreadHeaders.acknowledging("<" + "a".repeat(121) + "@c.example>")
                        .references())
                .isEmpty();
    }

    @Test
    void the_references_end_with_the_mail_that_is_answered() {
        ThreadHeaders headers = ThreadHeaders.answering("<b@c>", List.of("<a@c>", "<b@c>", "no id", "<a\r\nX: y@c>"));

        assertThat(headers.inReplyTo()).isEqualTo("<b@c>");
        assertThat(headers.references()).containsExactly("<a@c>", "<b@c>");
    }

    @Test
    void the_mail_that_is_answered_moves_to_the_end_of_the_references() {
        assertThat(ThreadHeaders.answering("<b@c>", List.of("<a@c>", "<b@c>", "<d@c>"))
                        .references())
                .containsExactly("<a@c>", "<d@c>", "<b@c>");
        assertThat(ThreadHeaders.answering("<a@c>", List.of()).references()).containsExactly("<a@c>");
    }

    @Test
    void references_of_just_1500_characters_are_kept_and_one_more_is_too_much() {
        List<String> thread = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            thread.add("<" + i + "a".repeat(i == 0 ? 245 : 244) + "@c>");
        }

        assertThat(String.join(" ", thread)).hasSize(1500);
        assertThat(ThreadHeaders.answering(null, thread).references()).isEqualTo(thread);

        thread.set(1, thread.get(1).replace("@", "a@"));
        assertThat(ThreadHeaders.answering(null, thread).references()).hasSize(5);
    }

    @Test
    void a_long_subject_is_cut_between_characters() {
        String longest = "a".repeat(180);

        assertThat(SubjectLine.answering(longest, "SW-1")).isEqualTo("Re: " + longest + " [SW-1]");
        assertThat(SubjectLine.answering(longest + "b", "SW-1")).isEqualTo("Re: " + longest + "… [SW-1]");
        assertThat(SubjectLine.answering("a".repeat(179) + "😀", "SW-1"))
                .isEqualTo("Re: " + "a".repeat(179) + "… [SW-1]");
    }

    @Test
    void a_mail_without_an_id_is_answered_without_a_thread() {
        assertThat(ThreadHeaders.answering(null, List.of())).isEqualTo(new ThreadHeaders(null, List.of()));
    }

    @Property(tries = 100)
    void long_threads_keep_the_first_and_the_newest_within_1500_characters(
            @ForAll @IntRange(min = 2, max = 300) int length) {
        List<String> thread = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            thread.add("<message-number-" + i + "@customer.example>");
        }

        List<String> kept = ThreadHeaders.answering(thread.getLast(), thread).references();

        assertThat(String.join(" ", kept)).hasSizeLessThanOrEqualTo(1500);
        assertThat(kept.getFirst()).isEqualTo(thread.getFirst());
        assertThat(kept.getLast()).isEqualTo(thread.getLast());
        assertThat(thread).containsSubsequence(kept);
    }
}
