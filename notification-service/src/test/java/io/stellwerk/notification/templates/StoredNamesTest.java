package io.stellwerk.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Names that stand in the ledger of every desk and on the wire. */
class StoredNamesTest {

    @Test
    void a_template_has_one_name_for_ever() {
        assertThat(Template.RECEIPT.wireName()).isEqualTo("receipt");
        assertThat(Template.AGENT_REPLY.wireName()).isEqualTo("agent-reply");
        assertThat(Template.of("receipt")).isEqualTo(Template.RECEIPT);
        assertThat(Template.of("agent-reply")).isEqualTo(Template.AGENT_REPLY);
        assertThatThrownBy(() -> Template.of("RECEIPT")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_language_has_the_code_of_iso_639() {
        assertThat(Language.ENGLISH.code()).isEqualTo("en");
        assertThat(Language.GERMAN.code()).isEqualTo("de");
    }
}
