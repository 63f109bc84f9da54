package io.stellwerk.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTextTest {

    private static final ApiKeyText KEY = key(1);

    @Test
    void a_key_is_read_as_it_was_made() {
        assertThat(KEY.whole()).matches("sw_[a-z2-7]{8}_[a-z2-7]{59}");
        assertThat(ApiKeyText.read(KEY.whole())).contains(KEY);
        assertThat(KEY).isNotEqualTo(key(2));
    }

    @Test
    void a_key_that_was_mistyped_anywhere_is_none() {
        String whole = KEY.whole();
        for (int i = ApiKeyText.PREFIX.length(); i < whole.length(); i++) {
            char other = whole.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(ApiKeyText.read(whole.substring(0, i) + other + whole.substring(i + 1)))
                    .as("letter %s", i)
                    .isEmpty();
        }
    }

    @Test
    void a_key_that_was_cut_off_or_has_more_is_none() {
        String whole = KEY.whole();
        for (int end = 0; end < whole.length(); end++) {
            assertThat(ApiKeyText.read(whole.substring(0, end))).isEmpty();
        }
        assertThat(ApiKeyText.read(whole + "a")).isEmpty();
        assertThat(ApiKeyText.read(whole + "\n")).isEmpty();
        assertThat(ApiKeyText.read(whole + "a".repeat(1_000_000))).isEmpty();
    }

    @Test
    void the_secret_of_one_key_is_none_of_another() {
        assertThat(ApiKeyText.read("sw_" + key(2).id() + "_" + KEY.secret())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sw_", "sw__", "SW_", "sw_a_b", "eyJhbGciOiJSUzI1NiJ9.e30.x", "sw_ÄÄÄÄÄÄÄÄ_x"})
    void what_has_not_the_form_of_a_key_is_none(String text) {
        assertThat(ApiKeyText.read(text)).isEmpty();
        assertThat(ApiKeyText.read(KEY.whole().toUpperCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void what_gets_into_a_log_has_no_secret() {
        assertThat(KEY.toString())
                .contains(KEY.id())
                .doesNotContain(KEY.secret().substring(0, 8));
    }

    static ApiKeyText key(long seed) {
        Random random = new Random(seed);
        byte[] id = new byte[ApiKeyText.ID_BYTES];
        random.nextBytes(id);
        byte[] secret = new byte[ApiKeyText.SECRET_BYTES];
        random.nextBytes(secret);
        return ApiKeyText.of(ApiKeyText.id(id), secret);
    }
}
