package io.stellwerk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path root;

    @Test
    void the_secret_is_made_once_and_only_its_owner_reads_it() throws IOException {
        var directory = new DataDirectory(root);
        var secret = directory.deskTokenSecret();
        assertThat(secret).hasSize(64).isEqualTo(new DataDirectory(root).deskTokenSecret());
        assertThat(permissions(root.resolve("desk-token-secret"))).isEqualTo("rw-------");
    }

    @Test
    void a_new_directory_is_its_owners_alone_and_so_is_one_from_before() throws IOException {
        // Given
        var fresh = root.resolve("fresh");
        var older = Files.createDirectories(root.resolve("older"));
        var folder = Files.createDirectories(older.resolve("mail/support@desk.example"));
        var mail = Files.writeString(folder.resolve("1.eml"), "x");
        for (var path : List.of(older, folder.getParent(), folder)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.setPosixFilePermissions(mail, PosixFilePermissions.fromString("rw-rw-r--"));
        // When
        new DataDirectory(fresh).prepare();
        new DataDirectory(older).prepare();
        // Then
        assertThat(permissions(fresh)).isEqualTo("rwx------");
        assertThat(permissions(older)).isEqualTo("rwx------");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(mail)).isEqualTo("rw-------");
    }

    @Test
    void the_databases_passwords_follow_from_a_secret_that_only_the_owner_reads() throws IOException {
        var directory = new DataDirectory(root);
        var password = directory.databaseAccess().passwordOf("intake");
        assertThat(password)
                .hasSize(64)
                .isEqualTo(new DataDirectory(root).databaseAccess().passwordOf("intake"))
                .isNotEqualTo(directory.databaseAccess().passwordOf("triage"));
        assertThat(permissions(root.resolve("database-secret"))).isEqualTo("rw-------");
        assertThat(permissions(directory.databasePasswordFile())).isEqualTo("rw-------");
        assertThat(directory.databaseAccess().toString()).doesNotContain(password);
    }

    @Test
    void a_directory_belongs_to_one_at_a_time() throws IOException {
        var directory = new DataDirectory(root);
        directory.prepare();
        var lock = directory.lock();
        assertThat(lock).isNotNull();
        assertThat(new DataDirectory(root).lock()).isNull();
        lock.release();
        assertThat(new DataDirectory(root).lock()).isNotNull();
    }

    @Test
    void a_path_that_cannot_be_a_directory_gets_one_sentence() throws IOException {
        var file = Files.createFile(root.resolve("file"));
        assertThatThrownBy(() -> new DataDirectory(file).prepare())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void what_runs_is_known_only_while_the_process_lives() throws IOException {
        var file = new DataDirectory(root).runFile();
        var self = KnownProcess.of(ProcessHandle.current());
        file.write(new RunState(self.pid(), self.startedAt(), true, PortPlan.standard(), List.of()));
        assertThat(file.running()).isPresent();
        file.write(new RunState(self.pid(), self.startedAt() - 60_000, true, PortPlan.standard(), List.of()));
        assertThat(file.running()).as("another process with the same number").isEmpty();
        assertThat(file.read()).isPresent();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
