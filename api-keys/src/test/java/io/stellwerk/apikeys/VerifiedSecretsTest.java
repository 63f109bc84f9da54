package io.stellwerk.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerifiedSecretsTest {

    private final VerifiedSecrets verified = new VerifiedSecrets();

    @Test
    void a_secret_has_to_be_hashed_as_long_as_its_hash_is_new() {
        assertThat(verified.isOneOf(List.of("hash-1"), "secret-1")).isEmpty();
        assertThat(verified.unknown(List.of("hash-1"))).containsExactly("hash-1");
    }

    @Test
    void of_a_hash_whose_secret_is_known_every_other_secret_is_refused_without_hashing() {
        verified.remember("hash-1", "secret-1");

        assertThat(verified.isOneOf(List.of("hash-1"), "secret-1")).contains(true);
        assertThat(verified.isOneOf(List.of("hash-1"), "secret-2")).contains(false);
        assertThat(verified.unknown(List.of("hash-1"))).isEmpty();
    }

    @Test
    void during_a_rotation_both_secrets_count() {
        verified.remember("hash-1", "secret-1");

        assertThat(verified.isOneOf(List.of("hash-2", "hash-1"), "secret-1")).contains(true);
        assertThat(verified.isOneOf(List.of("hash-2", "hash-1"), "secret-2")).isEmpty();
        verified.remember("hash-2", "secret-2");
        assertThat(verified.isOneOf(List.of("hash-2", "hash-1"), "secret-2")).contains(true);
        assertThat(verified.isOneOf(List.of("hash-2", "hash-1"), "secret-3")).contains(false);
    }

    @Test
    void without_a_hash_no_secret_is_right() {
        assertThat(verified.isOneOf(List.of(), "secret-1")).contains(false);
    }
}
