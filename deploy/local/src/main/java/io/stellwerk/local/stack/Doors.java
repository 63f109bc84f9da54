package io.stellwerk.local.stack;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.local.gateway.Gateway;
import io.stellwerk.local.mailbox.Attempts;
import io.stellwerk.local.mailbox.DeskMailbox;
import org.jspecify.annotations.Nullable;

/**
 * Through which requests come in: the gateway, and the mailbox of the desk. They close after the services, so that a
 * request which a service still answers gets its answer, and a later one is told to come again.
 */
final class Doors implements AutoCloseable {

    private final LocalStackSettings settings;
    private @Nullable DeskMailbox mailbox;
    private @Nullable Gateway gateway;

    Doors(LocalStackSettings settings) {
        this.settings = settings;
    }

    synchronized void open(MailServer mail) {
        var data = settings.data();
        var desk = new DeskMailbox(
                mail, settings.ports().intake(), data.handedInMails(), data.setAsideMails(), Attempts.standard());
        mailbox = desk;
        desk.start();
        gateway = Gateway.start(settings.ports(), mail, desk.setAsideActions());
    }

    @Override
    public synchronized void close() {
        if (gateway != null) {
            gateway.close();
        }
        if (mailbox != null) {
            mailbox.close();
        }
    }
}
