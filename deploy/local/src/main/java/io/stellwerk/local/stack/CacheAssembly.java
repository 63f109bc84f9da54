package io.stellwerk.local.stack;

import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Makes the services' start-up caches after a recording run, one after the other. */
public final class CacheAssembly {

    private static final long LIMIT_MINUTES = 5;

    private final Installation installation;
    private final Progress progress;

    public CacheAssembly(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /** Makes all of them; a service without a cache starts slower, and nothing else. */
    public void run() {
        var command = new ServiceCommand(installation, StartUpCache.RECORD);
        for (var service : Installation.SERVICES) {
            var cache = installation.startUpCaches().resolve(service + ".aot");
            try {
                var process = new ProcessBuilder(command.assembly(service))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(Path.of("/dev/null").toFile()))
                        .start();
                var made = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
                process.destroyForcibly();
                Files.deleteIfExists(StartUpCache.recording(cache));
                progress.step(service, made ? "start-up cache recorded" : "no start-up cache could be made");
            } catch (IOException e) {
                throw new StackException("The start-up cache " + cache + " cannot be written: is the disk full?", e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
