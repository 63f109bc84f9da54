package io.stellwerk.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    private static final BackOff QUICK =
            new BackOff(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMinutes(1));

    @TempDir
    private Path directory;

    private final RecordingListener listener = new RecordingListener();
    private ServiceProcess service;

    @AfterEach
    void stop() {
        service.stop(Duration.ofSeconds(2));
    }

    @Test
    void start_isReported_whenTheProcessIsReady() {
        // Given
        service = service(() -> Files.exists(directory.resolve("ready")), "touch ready; exec sleep 60");
        // When
        service.start();
        // Then
        await().untilAsserted(() -> assertThat(service.state()).isEqualTo(ServiceState.READY));
        assertThat(service.restarts()).isZero();
    }

    @Test
    void death_leadsToRestart_whenTheProcessIsKilled() {
        // Given
        service = service(() -> true, "exec sleep 60");
        service.start();
        await().until(() -> service.state() == ServiceState.READY);
        var first = service.handle();
        // When
        first.destroyForcibly();
        // Then
        await().until(() -> service.restarts() == 1 && service.state() == ServiceState.READY);
        assertThat(service.handle().pid()).isNotEqualTo(first.pid());
        assertThat(listener.delays).containsExactly(Duration.ofMillis(50));
    }

    @Test
    void death_isFollowedByLongerWaits_whenItComesEarlyAgainAndAgain() {
        // Given
        service = service(() -> false, "exit 3");
        // When
        service.start();
        // Then
        await().until(() -> listener.delays.size() >= 4);
        assertThat(listener.delays)
                .startsWith(
                        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(200));
        assertThat(listener.exitCodes).contains(3);
    }

    @Test
    void stop_letsTheProcessFinish_whenItListens() {
        // Given
        service = service(
                () -> Files.exists(directory.resolve("ready")),
                "trap 'touch finished; exit 0' TERM; touch ready; while :; do sleep 0.05; done");
        service.start();
        await().until(() -> service.state() == ServiceState.READY);
        // When
        service.stop(Duration.ofSeconds(10));
        // Then
        assertThat(directory.resolve("finished")).exists();
        assertThat(service.state()).isEqualTo(ServiceState.STOPPED);
        assertThat(listener.delays).isEmpty();
    }

    @Test
    void stop_keepsTheLastWords_ofAProcessThatTellsHowItEnds() {
        // Given
        service = service(
                () -> Files.exists(directory.resolve("ready")),
                "trap 'echo last words; exit 0' TERM; touch ready; while :; do sleep 0.05; done");
        service.start();
        await().until(() -> service.state() == ServiceState.READY);
        // When
        service.stop(Duration.ofSeconds(10));
        // Then
        assertThat(directory.resolve("small.log")).content().contains("last words");
    }

    @Test
    void stop_killsTheProcess_whenItDoesNotListen() {
        // Given
        service = service(
                () -> Files.exists(directory.resolve("ready")),
                "trap '' TERM; touch ready; while :; do sleep 0.05; done");
        service.start();
        await().until(() -> service.state() == ServiceState.READY);
        var process = service.handle();
        // When
        service.stop(Duration.ofMillis(200));
        // Then
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void output_isKeptInTheLog_whenTheProcessWrites() {
        // Given
        service = service(() -> true, "echo to out; echo to err >&2; exec sleep 60");
        // When
        service.start();
        // Then
        await().untilAsserted(() ->
                assertThat(directory.resolve("small.log")).content().contains("to out", "to err"));
    }

    private ServiceProcess service(Readiness readiness, String script) {
        var spec = new ServiceSpec(
                "small",
                0,
                List.of("/bin/sh", "-c", "cd " + directory + " && " + script),
                Map.of(),
                directory.resolve("small.log"));
        return new ServiceProcess(spec, readiness, QUICK, listener);
    }

    private static final class RecordingListener implements ServiceListener {

        private final List<Duration> delays = new CopyOnWriteArrayList<>();
        private final List<Integer> exitCodes = new CopyOnWriteArrayList<>();

        @Override
        public void changed(ServiceProcess service) {
            assertThat(service.name()).isEqualTo("small");
        }

        @Override
        public void died(ServiceProcess service, int exitCode, Duration restartsAfter) {
            exitCodes.add(exitCode);
            delays.add(restartsAfter);
        }
    }
}
