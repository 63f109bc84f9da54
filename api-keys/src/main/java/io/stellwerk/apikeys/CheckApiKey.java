package io.stellwerk.apikeys;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Checks the keys of requests: quickly those that were checked before, and at full cost the others. Wrong keys are refused only
 * after the database was asked for the latest.
 */
@ApplicationScoped
class CheckApiKey {

    private final KnownKeys known;
    private final SecretHash hash;
    private final KeyUses uses;
    private final VerifiedSecrets verified = new VerifiedSecrets();

    CheckApiKey(KnownKeys known, SecretHash hash, KeyUses uses) {
        this.known = known;
        this.hash = hash;
        this.uses = uses;
    }

    /** The keys, if what is known of them may still be believed. */
    Optional<KnownKeys.Reading> believed() {
        return known.believed();
    }

    /** Reads the keys; fails if they cannot be read. */
    Uni<KnownKeys.Reading> read() {
        return known.readFromNowOn();
    }

    /** The key, if it is one whose secret was checked before. */
    Optional<ActiveKey> checkedBefore(ApiKeyText text, KnownKeys.Reading reading, Instant now) {
        return reading.find(text.id())
                .filter(key -> verified.isOneOf(key.hashes(now), text.secret()).orElse(false))
                .map(key -> used(key, now));
    }

    /** The key, if it is one; nothing if there is no active key with that id and secret. No hash is tried twice. */
    Uni<Optional<ActiveKey>> check(ApiKeyText text, KnownKeys.Reading reading, Instant now) {
        List<String> tried = hashes(text, reading, now);
        return isOneOf(tried, text.secret())
                .chain(matches -> matches
                        ? Uni.createFrom().item(reading.find(text.id()))
                        : known.readFromNowOn().chain(latest -> checkLatest(text, latest, tried, now)))
                .map(found -> found.map(key -> used(key, now)));
    }

    private Uni<Optional<ActiveKey>> checkLatest(
            ApiKeyText text, KnownKeys.Reading latest, List<String> tried, Instant now) {
        List<String> untried = hashes(text, latest, now).stream()
                .filter(secretHash -> !tried.contains(secretHash))
                .toList();
        return isOneOf(untried, text.secret())
                .map(matches -> latest.find(text.id()).filter(_ -> matches));
    }

    private static List<String> hashes(ApiKeyText text, KnownKeys.Reading reading, Instant now) {
        return reading.find(text.id()).map(key -> key.hashes(now)).orElse(List.of());
    }

    private Uni<Boolean> isOneOf(List<String> hashes, String secret) {
        Optional<Boolean> answer = verified.isOneOf(hashes, secret);
        if (answer.isPresent()) {
            return Uni.createFrom().item(answer.get());
        }
        List<String> unknown = verified.unknown(hashes);
        return hash.matches(secret, unknown.getFirst()).chain(matches -> {
            if (matches) {
                verified.remember(unknown.getFirst(), secret);
                return Uni.createFrom().item(true);
            }
            return isOneOf(unknown.subList(1, unknown.size()), secret);
        });
    }

    private ActiveKey used(ActiveKey key, Instant now) {
        uses.note(key.id(), now);
        return key;
    }
}
