package io.stellwerk.benches.overload;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Watches the memory that a process takes. */
final class Memory implements AutoCloseable {

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} ([0-9.E]+)");

    private final long pid;
    private final HttpRequest metrics;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ScheduledExecutorService watch = new ScheduledThreadPoolExecutor(1);
    private final AtomicLong mostResident = new AtomicLong();
    private final AtomicLong mostHeap = new AtomicLong();

    Memory(long pid, int port) {
        this.pid = pid;
        this.metrics = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
        var _ = watch.scheduleWithFixedDelay(this::look, 0, 500, TimeUnit.MILLISECONDS);
    }

    /** The most that was seen, in MiB: of the process, and of its heap. */
    record Most(long resident, long heap) {}

    Most most() {
        return new Most(mostResident.get() >> 20, mostHeap.get() >> 20);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        http.shutdownNow();
    }

    private void look() {
        try {
            var status = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            if (status.find()) {
                mostResident.accumulateAndGet(Long.parseLong(status.group(1)) << 10, Math::max);
            }
            double heap = HEAP.matcher(
                            http.send(metrics, BodyHandlers.ofString()).body())
                    .results()
                    .mapToDouble(pool -> Double.parseDouble(pool.group(1)))
                    .sum();
            mostHeap.accumulateAndGet((long) heap, Math::max);
        } catch (IOException e) {
            // A busy service does not always answer; there is a next time.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
