package io.stellwerk.issuer.signin;

import com.nimbusds.oauth2.sdk.id.ClientID;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Program that may ask for tokens in the name of who signs in.
 *
 * @param redirects the exact addresses to which the answers may go, as text: equal URIs may be written differently
 */
public record Client(String id, Set<String> redirects) {

    public Client {
        redirects = Set.copyOf(redirects);
    }

    /** The web application, at these addresses. */
    public static Client console(Set<URI> redirects) {
        return new Client(
                "stellwerk-console", redirects.stream().map(URI::toString).collect(Collectors.toSet()));
    }

    boolean is(@Nullable ClientID other) {
        return other != null && id.equals(other.getValue());
    }

    boolean isAt(@Nullable URI address) {
        return address != null && redirects.contains(address.toString());
    }
}
