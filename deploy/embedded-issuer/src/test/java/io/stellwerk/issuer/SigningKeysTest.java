package io.stellwerk.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final Instant NOW = Instant.now();

    @TempDir
    private Path directory;

    @Test
    void keys_outlive_the_process_in_a_file_that_only_their_owner_reads() throws IOException {
        var made = SigningKeys.in(directory.resolve("identity"));

        var read = SigningKeys.in(directory.resolve("identity"));

        assertThat(read.newest()).hasToString(made.newest().toString());
        assertThat(permissions(directory.resolve("identity"))).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("identity/signing-keys.json"))).isEqualTo("rw-------");
        try (var files = Files.list(directory.resolve("identity"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void after_a_rotation_the_new_key_signs_and_the_old_one_is_still_published() {
        var keys = SigningKeys.in(directory);
        var first = keys.newest();

        keys.rotate(NOW);
        var second = keys.newest();

        assertThat(second).isNotEqualTo(first);
        assertThat(keys.published().getKeys()).containsExactly(second.toPublicJWK(), first.toPublicJWK());
        assertThat(SigningKeys.in(directory).newest()).hasToString(second.toString());

        keys.rotate(NOW);
        assertThat(keys.published().getKeys()).hasSize(2).doesNotContain(first.toPublicJWK());
    }

    @Test
    void keys_are_rotated_by_age_alone() {
        var keys = SigningKeys.inMemory();
        var first = keys.newest();

        keys.rotateIfOlder(Duration.ofDays(90), NOW.plus(Duration.ofDays(89)));
        assertThat(keys.newest()).isEqualTo(first);

        keys.rotateIfOlder(Duration.ofDays(90), NOW.plus(Duration.ofDays(91)));
        assertThat(keys.newest()).isNotEqualTo(first);
    }

    @Test
    void no_private_part_is_published() {
        assertThat(SigningKeys.inMemory().published().getKeys()).noneMatch(JWK::isPrivate);
    }

    @Test
    void damaged_keys_are_not_replaced_silently() throws IOException {
        Files.writeString(directory.resolve("signing-keys.json"), "{\"keys\":[{");

        assertThatThrownBy(() -> SigningKeys.in(directory)).hasMessageContaining("are damaged");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
