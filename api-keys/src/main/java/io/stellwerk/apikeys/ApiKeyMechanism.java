package io.stellwerk.apikeys;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.SessionContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/** Signs in who sends an API key as bearer token; every other token is left to the mechanisms after this one. */
@ApplicationScoped
class ApiKeyMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer";
    private static final int BEFORE_OPENID = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1_000;

    private final CheckApiKey check;
    private final ApiKeyLimits limits;

    ApiKeyMechanism(CheckApiKey check, ApiKeyLimits limits) {
        this.check = check;
        this.limits = limits;
    }

    @Override
    public int getPriority() {
        return BEFORE_OPENID;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        List<String> credentials = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        Optional<String> key = credentials.stream()
                .map(ApiKeyMechanism::token)
                .filter(token -> token.startsWith(ApiKeyText.PREFIX))
                .findFirst();
        if (key.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        if (credentials.size() > 1) {
            return Uni.createFrom().failure(new AuthenticationFailedException("several credentials"));
        }
        return ApiKeyText.read(key.get())
                .map(text -> signedIn(context, text))
                .orElseGet(
                        () -> Uni.createFrom().failure(new AuthenticationFailedException("not in the form of a key")));
    }

    private Uni<SecurityIdentity> signedIn(RoutingContext context, ApiKeyText text) {
        Instant now = Instant.now();
        Executor here = SessionContext.executor(Vertx.currentContext());
        Uni<KnownKeys.Reading> keys = check.believed()
                .map(believed -> Uni.createFrom().item(believed))
                .orElseGet(() -> check.read().emitOn(here));
        return keys.chain(known -> check.checkedBefore(text, known, now)
                        .map(key -> Uni.createFrom().item(key))
                        .orElseGet(() ->
                                attempt(context.request(), text, known, now).emitOn(here)))
                .invoke(key -> limits.use(key, context.response()))
                .map(ApiKeyMechanism::identity);
    }

    /** Keys that were checked before never wait for wrong ones: only what has to be hashed or looked up counts as an attempt. */
    private Uni<ActiveKey> attempt(HttpServerRequest request, ApiKeyText text, KnownKeys.Reading keys, Instant now) {
        limits.attempt(request);
        return check.check(text, keys, now)
                .onItemOrFailure()
                .invoke((found, failure) -> {
                    if (failure != null || found.isPresent()) {
                        limits.giveBack(request);
                    }
                })
                .map(found -> found.orElseThrow(
                        () -> new AuthenticationFailedException("no active key has this id and secret")));
    }

    private static SecurityIdentity identity(ActiveKey key) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("key:" + key.id()));
        key.scopes().forEach(scope -> identity.addPermission(permission(scope.permission())));
        return identity.build();
    }

    /** The form in which {@code @PermissionsAllowed} asks: what stands behind the colon is an action. */
    private static StringPermission permission(String name) {
        int colon = name.indexOf(':');
        return new StringPermission(name.substring(0, colon), name.substring(colon + 1));
    }

    /** The token of a header; the name of its scheme may be written in any case, a key may not. */
    private static String token(String credentials) {
        return credentials.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)
                ? credentials.substring(SCHEME.length()).strip()
                : "";
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", SCHEME));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "api-key"));
    }
}
