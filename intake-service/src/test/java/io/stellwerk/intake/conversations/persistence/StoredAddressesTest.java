package io.stellwerk.intake.conversations.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.messages.Addressed;
import io.stellwerk.intake.messages.Correspondent;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredAddressesTest {

    private static final String STORED = """
            {"to":[{"name":"Support","address":"help@desk.example"}],"cc":[{"address":"ann@example.com"}],"replyTo":[]}""";

    private static final Addressed ADDRESSED = new Addressed(
            List.of(new Correspondent("Support", "help@desk.example")),
            List.of(new Correspondent(null, "ann@example.com")),
            List.of());

    @Test
    void what_an_older_desk_stored_is_read() {
        assertThat(AddressedJson.read(STORED)).isEqualTo(ADDRESSED);
    }

    @Test
    void what_is_stored_looks_as_it_always_did() {
        assertThat(AddressedJson.write(ADDRESSED)).isEqualTo(STORED);
    }

    @Test
    void a_message_from_before_they_were_kept_names_nobody() {
        assertThat(AddressedJson.read(null)).isEqualTo(Addressed.NOBODY);
    }
}
