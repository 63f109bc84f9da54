package io.stellwerk.intake.apikeys;

import io.stellwerk.apikeys.Scope;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Entries of the audit log about keys. They have no secret, and no hash of one. */
public final class KeyEntries {

    private KeyEntries() {}

    /** A key was made. */
    public static AuditEntry made(ApiKey key, Caller caller, Instant at) {
        return AuditEntry.done(caller, "api-key.create", subject(key), state(key, at));
    }

    /** A key was rotated or revoked. */
    public static AuditEntry changed(ApiKeys.Changed changed, Caller caller, Instant at) {
        String action = changed.after().revoked() == null ? "api-key.rotate" : "api-key.revoke";
        return AuditEntry.changed(
                caller, action, subject(changed.after()), state(changed.before(), at), state(changed.after(), at));
    }

    private static Subject subject(ApiKey key) {
        return new Subject("api-key", key.id());
    }

    private static Map<String, String> state(ApiKey key, Instant at) {
        Map<String, String> state = new TreeMap<>();
        state.put("name", key.name());
        state.put(
                "scopes", key.scopes().stream().map(Scope::permission).sorted().collect(Collectors.joining(" ")));
        state.put("state", key.state(at).name());
        state.put("expiresAt", key.expiresAt().toString());
        ApiKey.Previous previous = key.previous();
        if (previous != null) {
            state.put("previousValidUntil", previous.validUntil().toString());
        }
        return state;
    }
}
