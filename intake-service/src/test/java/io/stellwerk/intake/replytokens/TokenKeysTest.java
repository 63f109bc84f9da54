package io.stellwerk.intake.replytokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.stellwerk.intake.DeskConfig;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A mistake in the keys shows at the start, and says which key it is about, but not what it is. */
class TokenKeysTest {
    private static final String FIRST = "a-secret-that-protects-nothing-at-all";
    private static final String SECOND = "another-one-that-protects-nothing-at-all";

    @Test
    void one_secret_alone_is_key_0() {
        DeskConfig desk = configured(Map.of("DESK_TOKEN_SECRET", FIRST));

        assertThat(desk.tokenSecret()).contains(FIRST);
        assertThat(desk.tokenKeys()).isEmpty();
        assertThat(desk.tokenValidDays()).isEqualTo(180);
    }

    @Test
    void keys_are_set_by_variables_of_the_environment_which_notification_may_share() {
        DeskConfig desk = configured(Map.of(
                "DESK_TOKEN_SECRET",
                "",
                "DESK_TOKEN_KEYS_7",
                SECOND,
                "DESK_TOKEN_VALID_DAYS",
                "30",
                "DESK_TOKEN_KEY",
                "7"));

        assertThat(desk.tokenSecret()).isEmpty();
        assertThat(desk.tokenKeys()).containsExactly(Map.entry(7, SECOND));
        assertThat(desk.tokenValidDays()).isEqualTo(30);
    }

    @Test
    void a_key_that_cannot_be_used_is_named() {
        assertRefused("desk.token-secret", "short", Map.of());
        assertRefused("desk.token-secret", FIRST + "\n", Map.of());
        assertRefused("desk.token-keys.3", FIRST, Map.of(3, "too-short-as-well"));
        assertRefused("desk.token-keys.256", FIRST, Map.of(256, SECOND));
        assertRefused("desk.token-keys.-1", FIRST, Map.of(-1, SECOND));
    }

    @Test
    void two_keys_must_differ_in_number_and_secret() {
        assertRefused("desk.token-secret", FIRST, Map.of(0, SECOND));
        assertRefused("desk.token-secret", FIRST, Map.of(1, FIRST));
        assertRefused("desk.token-keys", null, Map.of(1, FIRST, 2, FIRST));
    }

    @Test
    void a_desk_without_any_key_does_not_start() {
        assertRefused("desk.token-secret", null, Map.of());
    }

    @Test
    void a_retired_key_is_no_longer_known() {
        UUID ticketId = UUID.randomUUID();
        LocalDate today = LocalDate.parse("2026-11-29");
        String token = DeskMail.token(ticketId, 0, today, FIRST);

        assertThat(ReplyToken.read(token, TokenKeys.of(FIRST, Map.of(1, SECOND), 180), today))
                .contains(new ReplyToken(ticketId, Proof.VALID));
        assertThat(ReplyToken.read(token, TokenKeys.of(null, Map.of(1, SECOND), 180), today))
                .contains(new ReplyToken(ticketId, Proof.UNKNOWN_KEY));
    }

    private static void assertRefused(String setting, @Nullable String first, Map<Integer, String> keys) {
        assertThatThrownBy(() -> TokenKeys.of(first, keys, 180))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(setting)
                .hasMessageNotContainingAny(FIRST, SECOND, "short-as-well");
    }

    private static DeskConfig configured(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withDefaultValue("desk.address", "support@desk.example")
                .withDefaultValue("desk.domain", "desk.example")
                .withDefaultValue("desk.name", "Desk")
                .withDefaultValue("desk.token-secret", "${DESK_TOKEN_SECRET:}")
                .addDefaultInterceptors()
                .withMapping(DeskConfig.class)
                .build()
                .getConfigMapping(DeskConfig.class);
    }
}
