package io.stellwerk.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Check of a chain from its first entry. A hash is SHA-256 over the 32 bytes of the hash before it and the entry without its
 * hash, in the canonical form of RFC 8785. A change is found at the entry itself; that the last ones were cut off, or all
 * computed anew, only by an end that was kept elsewhere.
 */
public final class ChainCheck {

    private final List<ChainHead> kept;
    private long number;
    private String hash = "0".repeat(64);

    /** Checks also that the chain still has these entries. */
    public ChainCheck(List<ChainHead> kept) {
        this.kept = kept;
    }

    /** Adds the next entry, and answers why it does not fit, if it does not. */
    public Optional<String> next(JsonNode entry) {
        long expected = number + 1;
        long found = entry.path("number").asLong();
        if (found != expected) {
            return Optional.of("entry " + expected + " is missing: in its place is " + found + ".");
        }
        String computed = hash(entry);
        if (!computed.equals(entry.path("hash").asText())) {
            return Optional.of("entry " + found + " does not fit: it was changed, or is not the one that was there ("
                    + AuditText.content(entry) + ").");
        }
        number = found;
        hash = computed;
        return kept.stream()
                        .anyMatch(head -> head.number() == found && !head.hash().equals(computed))
                ? Optional.of("entry " + found + " is not the one whose hash was kept: the chain was computed anew.")
                : Optional.empty();
    }

    /** Ends it, and answers whether something that was there is missing. */
    public Optional<String> end() {
        return kept.stream()
                .filter(head -> head.number() > number)
                .findFirst()
                .map(head ->
                        "its end is cut off: it has " + number + " entries, and had " + head.number() + " before.");
    }

    /** Where it ends, as far as it was checked. */
    public ChainHead head() {
        return new ChainHead(number, hash);
    }

    private String hash(JsonNode entry) {
        try {
            ObjectNode content = entry.deepCopy();
            content.remove("hash");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(hash));
            digest.update(new JsonCanonicalizer(content.toString().getBytes(StandardCharsets.UTF_8)).getEncodedUTF8());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("an entry is no JSON object", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
