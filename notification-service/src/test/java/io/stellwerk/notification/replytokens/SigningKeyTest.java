package io.stellwerk.notification.replytokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A mistake in the keys shows at the start, and says which key it is about, but not what it is. */
class SigningKeyTest {

    private static final String FIRST = "a-secret-that-protects-nothing-at-all";
    private static final String SECOND = "another-one-that-protects-nothing-at-all";

    @Test
    void the_key_that_is_named_signs() {
        assertThat(SigningKey.chosen(0, FIRST, Map.of())).isEqualTo(new SigningKey(0, FIRST));
        assertThat(SigningKey.chosen(0, FIRST, Map.of(1, SECOND))).isEqualTo(new SigningKey(0, FIRST));
        assertThat(SigningKey.chosen(1, FIRST, Map.of(1, SECOND))).isEqualTo(new SigningKey(1, SECOND));
        assertThat(SigningKey.chosen(1, null, Map.of(1, SECOND))).isEqualTo(new SigningKey(1, SECOND));
    }

    @Test
    void a_key_that_is_not_there_cannot_sign() {
        assertRefused("desk.token-key: key 0", 0, null, Map.of());
        assertRefused("desk.token-key: key 0", 0, null, Map.of(1, SECOND));
        assertRefused("desk.token-key: key 2", 2, FIRST, Map.of(1, SECOND));
    }

    @Test
    void every_key_must_be_usable_and_the_only_one_of_its_number_and_secret() {
        assertRefused("desk.token-secret", 1, "short", Map.of(1, SECOND));
        assertRefused("desk.token-secret", 0, " " + FIRST, Map.of());
        assertRefused("desk.token-keys.3", 0, FIRST, Map.of(3, "too-short-as-well"));
        assertRefused("desk.token-keys.256", 0, FIRST, Map.of(256, SECOND));
        assertRefused("desk.token-secret", 0, FIRST, Map.of(0, SECOND));
        assertRefused("desk.token-secret", 0, FIRST, Map.of(1, FIRST));
        assertRefused("desk.token-keys", 1, null, Map.of(1, FIRST, 2, FIRST));
        assertRefused("desk.token-secret", 0, FIRST.substring(0, 31), Map.of());
    }

    @Test
    void a_secret_of_32_characters_is_long_enough_and_never_shown() {
        String secret = FIRST.substring(0, 32);

        assertThat(SigningKey.chosen(3, null, Map.of(3, secret))).hasToString("key 3");
    }

    private static void assertRefused(String setting, int signing, @Nullable String first, Map<Integer, String> keys) {
        assertThatThrownBy(() -> SigningKey.chosen(signing, first, keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(setting)
                .hasMessageNotContainingAny(FIRST, SECOND, "short-as-well");
    }
}
