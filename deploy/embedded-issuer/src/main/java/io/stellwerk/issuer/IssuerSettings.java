package io.stellwerk.issuer;

import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Settings of an issuer: port 0 is any free one; without an address it is the one at which it listens. */
public record IssuerSettings(int port, @Nullable URI url, SigningKeys keys, InstantSource clock) {

    /** Any port, its own address, the system's clock. */
    public static IssuerSettings with(SigningKeys keys) {
        return new IssuerSettings(0, null, keys, InstantSource.system());
    }

    public IssuerSettings onPort(int chosen) {
        return new IssuerSettings(chosen, url, keys, clock);
    }

    /** The address by which clients and services know it, if a gateway stands before it. */
    public IssuerSettings knownAs(URI address) {
        return new IssuerSettings(port, address, keys, clock);
    }

    public IssuerSettings withClock(InstantSource chosen) {
        return new IssuerSettings(port, url, keys, chosen);
    }
}
