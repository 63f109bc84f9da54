package io.stellwerk.notification.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Settings that the console in the browser gets. */
@ConfigMapping(prefix = "console")
public interface ConsoleConfig {

    /** Provider at which people sign in. */
    Identity identity();

    /** Settings of the OpenID Connect provider. */
    interface Identity {

        /** The issuer, which is the address of the discovery document without {@code /.well-known/…}. */
        @WithDefault("${quarkus.oidc.auth-server-url:${IDENTITY_URL:http://localhost:8080/identity}}")
        URI authority();

        /** Name by which the provider knows the console: a public client. */
        @WithDefault("stellwerk-console")
        String clientId();

        /** Further origins of the provider, if its token endpoint is not at that of the issuer. */
        Optional<Set<URI>> origins();

        /** Claim of the access token that lists the roles; for one inside another, both with a slash between. */
        @WithDefault("${quarkus.oidc.roles.role-claim-path:${IDENTITY_ROLES_CLAIM:roles}}")
        String rolesClaim();
    }
}
