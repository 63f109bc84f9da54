package io.stellwerk.escalation.textmodules;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.messaging.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes the text modules of a new desk from a file, if one is configured; later ones are added over HTTP. */
@ApplicationScoped
class InitialTextModules {

    private final TextModules modules;
    private final EscalationConfig config;

    InitialTextModules(TextModules modules, EscalationConfig config) {
        this.modules = modules;
        this.config = config;
    }

    /** The file. */
    record Content(List<TextModule> textModules) {}

    void start(@Observes StartupEvent started) throws Throwable {
        if (config.textModules().initialFile().isPresent()) {
            List<TextModule> first = read(config.textModules().initialFile().get());
            int taken = VertxContextSupport.subscribeAndAwait(() -> modules.begin(first));
            if (taken > 0) {
                Log.infof("the desk begins with the text modules of the configured file: modules=%d", taken);
            }
        }
    }

    static List<TextModule> read(Path file) {
        try {
            List<TextModule> read =
                    WireJson.read(Files.readAllBytes(file), Content.class).textModules();
            read.forEach(module -> module.flaws().stream().findFirst().ifPresent(flaw -> {
                throw new IllegalArgumentException("the text module " + module.id() + " in " + file
                        + " cannot be used: " + flaw.field() + " " + flaw.message());
            }));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("the initial text modules in " + file + " cannot be read", e);
        }
    }
}
