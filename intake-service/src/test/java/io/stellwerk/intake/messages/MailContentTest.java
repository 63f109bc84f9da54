package io.stellwerk.intake.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which two mails with one Message-ID are copies of each other. */
class MailContentTest {
    private static final String TEXT = "Bonjour,\n\nle scanner du hall ne répond plus.\n\nMerci\nLuc";

    private static final String MAILMAN = """


            _______________________________________________
            Hausmeister mailing list -- hausmeister@lists.example
            To unsubscribe send an email to hausmeister-leave@lists.example
            """;

    private static final String GOOGLE = """

            --\s
            You received this message because you are subscribed to the Google Groups "hall" group.
            To unsubscribe from this group, send an email to hall+unsubscribe@groups.example.
            To view this discussion visit https://groups.google.com/d/msgid/hall/1.
            """;

    private static final String DISCLAIMER = """


            Ce courriel est confidentiel. Si vous n'en êtes pas le destinataire, merci de détruire ce message.
            """;

    @ParameterizedTest
    @ValueSource(strings = {MAILMAN, GOOGLE, DISCLAIMER})
    void a_footer_below_the_text_makes_no_other_mail(String footer) {
        assertThat(areCopies(mail(TEXT), mail(TEXT + footer))).isTrue();
    }

    @Test
    void copies_of_two_lists_are_one_mail() {
        assertThat(areCopies(mail(TEXT + MAILMAN), mail(TEXT + GOOGLE))).isTrue();
    }

    @Test
    void a_list_below_which_a_gateway_writes_is_known_too() {
        assertThat(areCopies(mail(TEXT), mail(TEXT + MAILMAN + DISCLAIMER))).isTrue();
    }

    @Test
    void line_breaks_and_blanks_do_not_count() {
        assertThat(areCopies(mail(TEXT), mail(TEXT.replace("\n", "  \r\n").replace("du hall", "du\nhall"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[hausmeister] Scanner",
                "[EXT] Scanner",
                "Re: [Hausmeister] AW: Scanner",
                "EXTERN: Scanner",
                "(EXTERN) Scanner",
                "***SPAM*** Scanner",
                "回复：Scanner"
            })
    void tags_before_the_subject_do_not_count(String subject) {
        assertThat(areCopies(mail(TEXT), MailContent.of(subject, TEXT, List.of())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Drucker", "[Los 2] Scanner", "Störung: Scanner", "Scanner [2]", "(Halle) Scanner"})
    void another_subject_is_another_mail(String subject) {
        assertThat(areCopies(mail(TEXT), MailContent.of(subject, TEXT, List.of())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\nP.S. L'imprimante non plus.",
                "\n\n-- \nLuc Martin\nTél. 12",
                "\n\n____________________\nLot 2 est cassé.",
                "\n\nPlease unsubscribe Anna from everything."
            })
    void words_below_the_text_that_are_no_footer_make_another_mail(String more) {
        assertThat(areCopies(mail(TEXT), mail(TEXT + more))).isFalse();
    }

    @Test
    void other_words_above_the_same_footer_are_another_mail() {
        assertThat(areCopies(mail(TEXT + MAILMAN), mail("Le scanner marche." + MAILMAN)))
                .isFalse();
    }

    @Test
    void another_last_sentence_is_another_mail_even_if_it_sounds_like_a_footer() {
        String first = TEXT + "\n\nThis message is confidential: please unlock the account of Ana Costa today.";
        String second = TEXT + "\n\nThis message is confidential: please unlock the account of Rui Costa today.";

        assertThat(areCopies(mail(first), mail(second))).isFalse();
    }

    @Test
    void other_files_make_another_mail() {
        assertThat(areCopies(mail(TEXT), MailContent.of("Scanner", TEXT, List.of("a1"))))
                .isFalse();
        assertThat(areCopies(
                        MailContent.of("Scanner", TEXT, List.of("a1", "b2")),
                        MailContent.of("Scanner", TEXT, List.of("b2", "a1"))))
                .isTrue();
    }

    @Test
    void what_was_stored_is_read_again() {
        MailContent content = mail(TEXT + MAILMAN + DISCLAIMER);

        assertThat(MailContent.decoded(content.encoded())).isEqualTo(content);
    }

    @Test
    void what_a_later_version_has_stored_is_no_copy_of_anything() {
        assertThat(areCopies(mail(TEXT), MailContent.decoded("9 x"))).isFalse();
    }

    private static MailContent mail(String text) {
        return MailContent.of("Scanner", text, List.of());
    }

    /** In both orders, whichever was first. */
    private static boolean areCopies(MailContent one, MailContent other) {
        boolean copies = one.isCopyOf(other);
        assertThat(other.isCopyOf(one)).isEqualTo(copies);
        return copies;
    }
}
