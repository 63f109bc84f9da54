package io.stellwerk.notification.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    private final Recipients recipients = new Recipients(
            Map.of(1, List.of("first@desk.example", "lead@desk.example"), 2, List.of("second@desk.example")),
            Map.of("anna", "anna@home.example"),
            Map.of("all", Set.of(), "second", Set.of(2)));

    @Test
    void the_owner_is_responsible_whatever_the_tier() {
        assertThat(mails(alert(2, "anna"))).containsExactly("anna@home.example");
    }

    @Test
    void without_an_owner_whose_address_is_known_it_is_the_tier() {
        assertThat(mails(alert(1, null))).containsExactly("first@desk.example", "lead@desk.example");
        assertThat(mails(alert(2, "ben"))).containsExactly("second@desk.example");
        assertThat(mails(alert(3, "ben"))).isEmpty();
    }

    @Test
    void a_webhook_gets_what_concerns_its_tiers() {
        assertThat(webhooks(alert(1, "anna"))).containsExactly("all");
        assertThat(webhooks(alert(2, null))).containsExactlyInAnyOrder("all", "second");
    }

    @Test
    void nobody_is_configured_at_first() {
        assertThat(new Recipients(Map.of(), Map.of(), Map.of()).none()).isTrue();
        assertThat(recipients.none()).isFalse();
    }

    private List<String> mails(Alert alert) {
        return targets(alert, AlertChannel.MAIL);
    }

    private List<String> webhooks(Alert alert) {
        return targets(alert, AlertChannel.WEBHOOK);
    }

    private List<String> targets(Alert alert, AlertChannel channel) {
        return recipients.of(alert).stream()
                .filter(recipient -> recipient.channel() == channel)
                .map(Recipient::target)
                .toList();
    }

    private static Alert alert(int tier, @Nullable String owner) {
        return new Alert(
                "event", UUID.randomUUID(), "SW-1000041", AlertKind.PRIORITY_1, "P1", tier, owner, null, Instant.EPOCH);
    }
}
