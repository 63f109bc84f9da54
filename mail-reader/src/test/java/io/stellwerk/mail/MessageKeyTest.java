package io.stellwerk.mail;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"<Abc@Customer.Example>", "Abc@customer.example", "  <Abc@\n customer.EXAMPLE> (comment)"})
    void the_message_id_is_the_key_in_whatever_way_it_is_written(String id) {
        assertThat(mail("From: a@b.example\nMessage-ID: " + id, "text").messageKey())
                .isEqualTo("Abc@customer.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Message-ID:\n", "Message-ID: <>\n", "Message-ID: <@>\n"})
    void without_a_usable_id_the_content_is_the_key(String header) {
        ReadEmail email = mail("From: a@b.example\n" + header + "Subject: s", "text");

        assertThat(email.messageId()).isNull();
        assertThat(email.messageKey()).startsWith("sha256:").hasSize(7 + 64);
        assertThat(email.defects()).contains("message-id-missing");
    }

    @Test
    void the_same_content_over_another_way_has_the_same_key() {
        String first = mail("Received: by one\nFrom: a@b.example\nSubject: s", "text\n")
                .messageKey();
        String second = mail("Received: by two\nFrom: A@B.example\nSubject: s", "text\r\n")
                .messageKey();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void another_text_has_another_key() {
        assertThat(mail("From: a@b.example\nSubject: s", "one").messageKey())
                .isNotEqualTo(mail("From: a@b.example\nSubject: s", "two").messageKey());
    }
}
