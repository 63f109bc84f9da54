package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import io.stellwerk.local.audit.AuditClient;
import io.stellwerk.local.audit.KeptHeads;
import io.stellwerk.local.stack.Installation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose audit log a command is about. */
final class AuditOption {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--service", paramLabel = "SERVICE", description = "Only this service's log (default: all four).")
    private @Nullable String service;

    List<String> services() {
        if (service == null) {
            return Installation.SERVICES;
        }
        if (!Installation.SERVICES.contains(service)) {
            throw new StackException("There is no service " + service + ": give one of "
                    + String.join(", ", Installation.SERVICES) + ".");
        }
        return List.of(service);
    }

    AuditClient client() {
        return new AuditClient(data.running().ports().address(), data.token());
    }

    KeptHeads heads() {
        return new KeptHeads(data.directory().root());
    }
}
