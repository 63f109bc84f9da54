package io.stellwerk.issuer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Access tokens by name, for load generators and tests that act as many people, each of whom may do whatever any role may
 * do. The tokens last for a day, because the clocks of services under test may jump.
 */
public final class Callers {

    private static final Duration LIFETIME = Duration.ofDays(1);

    private final AccessTokens tokens;
    private final Map<String, RenewedToken> byName = new ConcurrentHashMap<>();

    public Callers(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** The current token of that name. */
    public String tokenOf(String login) {
        return byName.computeIfAbsent(login, this::made).get();
    }

    /** The same for one who sends many requests. */
    public Supplier<String> as(String login) {
        return () -> tokenOf(login);
    }

    private RenewedToken made(String login) {
        var person = Person.program(login, Person.EVERY_ROLE.toArray(String[]::new));
        return tokens.renewedFor(person, LIFETIME);
    }
}
