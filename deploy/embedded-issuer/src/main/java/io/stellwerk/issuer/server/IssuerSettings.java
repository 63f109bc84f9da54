package io.stellwerk.issuer.server;

import io.stellwerk.issuer.SigningKeys;
import io.stellwerk.issuer.people.People;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an issuer.
 *
 * @param port 0 is any free one
 * @param url without one it is the address at which the issuer listens
 * @param redirects the exact addresses of the console to which a browser may be led back
 */
public record IssuerSettings(
        int port, @Nullable URI url, SigningKeys keys, People people, Set<URI> redirects, InstantSource clock) {

    /** Any port, its own address, nobody to sign in, the system's clock. */
    public static IssuerSettings with(SigningKeys keys) {
        return new IssuerSettings(0, null, keys, People.nobody(), Set.of(), InstantSource.system());
    }

    public IssuerSettings onPort(int chosen) {
        return new IssuerSettings(chosen, url, keys, people, redirects, clock);
    }

    /** The address by which clients and services know it, if a gateway stands before it. */
    public IssuerSettings knownAs(URI address) {
        return new IssuerSettings(port, address, keys, people, redirects, clock);
    }

    /** The same with people who may sign in, at these addresses of the console. */
    public IssuerSettings signingIn(People persons, Set<URI> addresses) {
        return new IssuerSettings(port, url, keys, persons, addresses, clock);
    }

    public IssuerSettings withClock(InstantSource chosen) {
        return new IssuerSettings(port, url, keys, people, redirects, chosen);
    }
}
