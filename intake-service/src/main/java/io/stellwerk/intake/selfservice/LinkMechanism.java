package io.stellwerk.intake.selfservice;

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
import io.stellwerk.intake.DeskConfig;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.replytokens.TicketLink;
import io.stellwerk.intake.replytokens.TokenKeys;
import io.stellwerk.messaging.SessionContext;
import io.stellwerk.permissions.RolePermissions;
import io.stellwerk.problems.ProblemException;
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

/**
 * Lets in who sends a ticket's link, as {@code Authorization: Ticket-Link TOKEN}: a scheme of its own, so that no such token is ever
 * taken for one of the OpenID provider's, nor one of those for a link. Whatever is wrong with a link, the answer is the same.
 */
@ApplicationScoped
class LinkMechanism implements HttpAuthenticationMechanism {

    /** Under this name an identity has the id of its one ticket. */
    static final String TICKET = "ticket";

    private static final String SCHEME = "Ticket-Link";
    private static final int BEFORE_ALL_OTHERS = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 2_000;

    private final TicketLinks links;
    private final LinkLimits limits;
    private final TokenKeys keys;
    private final SelfServiceConfig config;
    private final Set<String> permissions = RolePermissions.ofThisService().of(List.of(RolePermissions.CUSTOMER));

    LinkMechanism(TicketLinks links, LinkLimits limits, DeskConfig desk, SelfServiceConfig config) {
        this.links = links;
        this.limits = limits;
        this.keys = TokenKeys.of(desk.tokenSecret().orElse(null), desk.tokenKeys(), desk.tokenValidDays());
        this.config = config;
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        HttpServerRequest request = context.request();
        List<String> credentials = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.stream().noneMatch(LinkMechanism::isLink)) {
            return Uni.createFrom().nullItem();
        }
        Executor here = SessionContext.executor(Vertx.currentContext());
        return Uni.createFrom()
                .deferred(() -> read(credentials)
                        .map(link -> links.accepts(link).emitOn(here).map(is -> is ? Optional.of(link) : NONE))
                        .orElseGet(() -> Uni.createFrom().item(NONE)))
                .map(link -> link.orElseThrow(() -> refusal(request)))
                .invoke(link -> limits.use(link.ticketId(), request))
                .map(this::identity);
    }

    private static final Optional<TicketLink> NONE = Optional.empty();

    /** Several credentials are none: it must not depend on their order who somebody is. */
    private Optional<TicketLink> read(List<String> credentials) {
        return credentials.size() == 1
                ? TicketLink.read(
                                credentials
                                        .getFirst()
                                        .substring(SCHEME.length())
                                        .strip(),
                                keys)
                        .filter(link -> link.counts(Instant.now(), config.linkValidity()))
                : Optional.empty();
    }

    private ProblemException refusal(HttpServerRequest request) {
        limits.failed(request);
        return new ProblemException(
                ProblemCode.TICKET_LINK_NOT_VALID,
                "The link may be too old, incomplete or replaced by a newer one. Answer one of our mails: the next one has a new link.");
    }

    private SecurityIdentity identity(TicketLink link) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("customer:" + link.ticketId()))
                .addRole(RolePermissions.CUSTOMER)
                .addAttribute(TICKET, link.ticketId());
        permissions.forEach(permission -> identity.addPermission(permission(permission)));
        return identity.build();
    }

    /** The form in which {@code @PermissionsAllowed} asks: what stands behind the colon is an action. */
    private static StringPermission permission(String name) {
        int colon = name.indexOf(':');
        return new StringPermission(name.substring(0, colon), name.substring(colon + 1));
    }

    private static boolean isLink(String credentials) {
        return (credentials + " ").regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1);
    }

    /** The challenge of those who sign in otherwise goes to who sends nothing. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "ticket-link"));
    }
}
