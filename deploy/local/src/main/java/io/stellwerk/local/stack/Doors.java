package io.stellwerk.local.stack;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.issuer.server.EmbeddedIssuer;
import io.stellwerk.issuer.server.IssuerSettings;
import io.stellwerk.local.gateway.Gateway;
import io.stellwerk.local.mailbox.Attempts;
import io.stellwerk.local.mailbox.DeskMailbox;
import io.stellwerk.local.mailbox.IntakeDoor;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Through which requests come in: the gateway with the issuer behind it, and the mailbox of the desk. They close after the services, so that a
 * request which a service still answers gets its answer, and a later one is told to come again.
 */
final class Doors implements AutoCloseable {

    private static final Duration KEY_AGE = Duration.ofDays(90);

    private final LocalStackSettings settings;
    private @Nullable DeskMailbox mailbox;
    private @Nullable EmbeddedIssuer issuer;
    private @Nullable Gateway gateway;

    Doors(LocalStackSettings settings) {
        this.settings = settings;
    }

    synchronized void open(MailServer mail) {
        var data = settings.data();
        var ports = settings.ports();
        var identity = new LocalIdentity(data, ports);
        identity.keys().rotateIfOlder(KEY_AGE, Instant.now());
        var signIn = EmbeddedIssuer.start(IssuerSettings.with(identity.keys())
                .knownAs(ports.identity())
                .signingIn(data.people(), Gateway.consoles(ports)));
        issuer = signIn;
        var intake = new IntakeDoor(ports.intake(), identity.mailbox());
        var desk = new DeskMailbox(mail, intake, data.handedInMails(), data.setAsideMails(), Attempts.standard());
        mailbox = desk;
        desk.start();
        gateway = Gateway.start(ports, signIn.port(), mail, desk.setAsideActions());
    }

    @Override
    public synchronized void close() {
        if (gateway != null) {
            gateway.close();
        }
        if (issuer != null) {
            issuer.close();
        }
        if (mailbox != null) {
            mailbox.close();
        }
    }
}
