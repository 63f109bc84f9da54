package io.stellwerk.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Tells the service where its mail server will be; the tests start and stop it there as they need. */
public final class MailPortResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.mailer.port", Integer.toString(freePort()),
                "notification.delivery.retry-first", "PT0.2S",
                "notification.delivery.retry-longest", "PT0.5S",
                "notification.delivery.send-timeout", "PT3S",
                "notification.promise-patience", "PT0.5S",
                "notification.language-patience", "PT2S");
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
