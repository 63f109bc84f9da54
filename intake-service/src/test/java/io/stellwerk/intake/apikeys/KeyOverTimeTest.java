package io.stellwerk.intake.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.apikeys.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyOverTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ApiKey.Deed RUTH = new ApiKey.Deed("ruth", NOW);
    private static final ApiKey KEY = key("hash-1");

    @Test
    void a_key_is_valid_until_it_expires() {
        assertThat(KEY.state(KEY.expiresAt().minusMillis(1))).isEqualTo(ApiKey.State.ACTIVE);
        assertThat(KEY.active().hashes(KEY.expiresAt().minusMillis(1))).containsExactly("hash-1");
        assertThat(KEY.state(KEY.expiresAt())).isEqualTo(ApiKey.State.EXPIRED);
        assertThat(KEY.active().hashes(KEY.expiresAt())).isEmpty();
    }

    @Test
    void the_secret_before_a_rotation_is_valid_beside_the_new_one_for_its_time() {
        ApiKey rotated = KEY.rotated("hash-2", NOW.plusSeconds(60), null, RUTH);

        assertThat(rotated.active().hashes(NOW.plusSeconds(59))).containsExactly("hash-2", "hash-1");
        assertThat(rotated.active().hashes(NOW.plusSeconds(60))).containsExactly("hash-2");
        assertThat(rotated.expiresAt()).isEqualTo(KEY.expiresAt());
    }

    @Test
    void a_second_rotation_ends_the_oldest_secret() {
        ApiKey twice = KEY.rotated("hash-2", NOW.plusSeconds(60), null, RUTH)
                .rotated("hash-3", NOW.plusSeconds(60), null, RUTH);

        assertThat(twice.active().hashes(NOW)).containsExactly("hash-3", "hash-2");
    }

    @Test
    void a_rotation_may_let_the_key_live_longer() {
        Instant later = KEY.expiresAt().plus(Duration.ofDays(365));

        assertThat(KEY.rotated("hash-2", NOW, later, RUTH).expiresAt()).isEqualTo(later);
    }

    @Test
    void a_revoked_key_is_valid_under_none_of_its_secrets() {
        ApiKey revoked = KEY.rotated("hash-2", NOW.plusSeconds(60), null, RUTH).revoked(RUTH);

        assertThat(revoked.state(NOW)).isEqualTo(ApiKey.State.REVOKED);
        assertThat(revoked.active().hashes(NOW)).isEmpty();
        assertThat(revoked.active().secrets()).isEmpty();
        assertThat(revoked.revision()).isEqualTo(3);
    }

    private static ApiKey key(String hash) {
        return new ApiKey(
                "abcdefgh",
                "Web shop",
                Set.of(Scope.CHANNEL_WEB),
                null,
                hash,
                null,
                RUTH,
                NOW.plus(Duration.ofDays(365)),
                null,
                null,
                null,
                1);
    }
}
