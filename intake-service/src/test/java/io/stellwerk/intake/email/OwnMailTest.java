package io.stellwerk.intake.email;

import static io.stellwerk.intake.email.DeskMails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.EmailKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails of the desk that come back to it. */
class OwnMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sw.agm7hik4eb6u5grrn4vyydkoce.agm7hmaaabyabaaaaaaaaaaaki.h4dzujjmw43t3xq5",
                "sw.agm7hik4eb6u5grrn4vyydkoce.agm7hmaaabyabaaaaaaaaaaaki.abite5u64sfxvsyp2m",
                "SW.AGM7HIK4EB6U5GRRN4VYYDKOCE.AGM7HMAAABYABAAAAAAAAAAAKI.ABITE5U64SFXVSYP2M"
            })
    void a_message_id_of_the_desks_makes_its_own_mail_come_back(String id) {
        String from = "From: erika@customer.example\nMessage-ID: <";

        assertThat(mail(from + id + "@desk.example>", "text").kind()).isEqualTo(EmailKind.OWN_LOOP);
        assertThat(mail(from + id + "@other.example>", "text").kind()).isEqualTo(EmailKind.HUMAN);
        assertThat(mail(from + id + "@desk.example.evil.example>", "text").kind())
                .isEqualTo(EmailKind.HUMAN);
        assertThat(mail(from + id + "@evildesk.example>", "text").kind()).isEqualTo(EmailKind.HUMAN);
        assertThat(mail(from + id + "@DESK.example>", "text").kind()).isEqualTo(EmailKind.OWN_LOOP);
        assertThat(mail(from + id + "a@desk.example>", "text").kind()).isEqualTo(EmailKind.HUMAN);
    }
}
