package io.stellwerk.permissions;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The one who sent the request that is being handled, as an endpoint with a permission knows it. */
@ApplicationScoped
public class SignedIn {

    private final SecurityIdentity identity;
    private final CurrentIdentityAssociation identities;

    SignedIn(SecurityIdentity identity, CurrentIdentityAssociation identities) {
        this.identity = identity;
        this.identities = identities;
    }

    /** The actor of the request. */
    public Actor actor() {
        return actor(identity);
    }

    /** The actor of a request to any endpoint, open to everyone or not; nothing if nobody has signed in. */
    public Uni<Optional<Actor>> known() {
        return identities
                .getDeferredIdentity()
                .map(found -> found.isAnonymous() ? Optional.empty() : Optional.of(actor(found)));
    }

    private static Actor actor(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String name = token.getClaim("name");
            return new Actor(token.getSubject(), name == null || name.isBlank() ? token.getName() : name);
        }
        String id = identity.getPrincipal().getName();
        return new Actor(id, id);
    }

    /** Returns true if the actor has a permission beside the one that the endpoint names, such as one that widens their scope. */
    public boolean may(String permission) {
        int colon = permission.indexOf(':');
        return identity.checkPermission(
                        new StringPermission(permission.substring(0, colon), permission.substring(colon + 1)))
                .subscribeAsCompletionStage()
                .getNow(false);
    }
}
