package io.stellwerk.notification.replytokens;

import io.quarkus.runtime.Startup;
import io.stellwerk.notification.DeskConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The desk's identity as configured. Made at the start, which a key that cannot be used ends. */
@Startup
@ApplicationScoped
public class ConfiguredIdentity implements Supplier<MailIdentity> {

    private final MailIdentity identity;

    ConfiguredIdentity(DeskConfig desk) {
        SigningKey key = SigningKey.chosen(desk.tokenKey(), desk.tokenSecret().orElse(null), desk.tokenKeys());
        identity = new MailIdentity(desk.address(), desk.domain(), desk.name(), key);
    }

    @Override
    public MailIdentity get() {
        return identity;
    }
}
