package io.stellwerk.escalation.organisation;

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

/** Takes the people of a new desk from a file, if one is configured; later ones are added over HTTP. */
@ApplicationScoped
class InitialOrganisation {

    private final Agents agents;
    private final EscalationConfig config;

    InitialOrganisation(Agents agents, EscalationConfig config) {
        this.agents = agents;
        this.config = config;
    }

    /** The file. */
    record People(List<SqlAgents.Row> agents) {}

    void start(@Observes StartupEvent started) throws Throwable {
        if (config.organisation().initialFile().isPresent()) {
            List<Agent> first = read(config.organisation().initialFile().get());
            int taken = VertxContextSupport.subscribeAndAwait(() -> agents.begin(first));
            if (taken > 0) {
                Log.infof("the desk begins with the agents of the configured file: agents=%d", taken);
            }
        }
    }

    static List<Agent> read(Path file) {
        try {
            return WireJson.read(Files.readAllBytes(file), People.class).agents().stream()
                    .map(SqlAgents.Row::agent)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the initial organisation in " + file + " cannot be read", e);
        }
    }
}
