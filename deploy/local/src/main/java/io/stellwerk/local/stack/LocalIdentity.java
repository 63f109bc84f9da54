package io.stellwerk.local.stack;

import io.stellwerk.embedded.StackException;
import io.stellwerk.issuer.AccessTokens;
import io.stellwerk.issuer.Person;
import io.stellwerk.issuer.RenewedToken;
import io.stellwerk.issuer.SigningKeys;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Identity of one stack: the keys of its issuer, and tokens for this machine's own programs, signed with those keys without
 * asking the issuer. The keys belong to the owner of the data directory, and so do the tokens.
 */
public final class LocalIdentity {

    private final SigningKeys keys;
    private final AccessTokens tokens;

    /** Reads the keys in a data directory, or makes them. */
    public LocalIdentity(DataDirectory data, PortPlan ports) {
        this.keys = keys(data.identity());
        this.tokens = new AccessTokens(ports.identity(), keys, InstantSource.system());
    }

    /** The keys that the issuer publishes. */
    public SigningKeys keys() {
        return keys;
    }

    /** Tokens for whomever. */
    public AccessTokens tokens() {
        return tokens;
    }

    /** The mailbox that hands in mails at intake. */
    RenewedToken mailbox() {
        return tokens.renewedFor(Person.program("local-mailbox", "channel"));
    }

    /** The commands with which the owner of the data operates the stack. */
    public RenewedToken command() {
        return tokens.renewedFor(Person.program("local-command", "operator", "administrator", "channel"));
    }

    /** The run that records the start-up caches, and does a little of everything. */
    public RenewedToken training() {
        return tokens.renewedFor(Person.program("local-training", Person.EVERY_ROLE.toArray(String[]::new)));
    }

    private static SigningKeys keys(Path directory) {
        try {
            return SigningKeys.in(directory);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new StackException("The keys of the issuer cannot be used. " + e.getMessage(), e);
        }
    }
}
