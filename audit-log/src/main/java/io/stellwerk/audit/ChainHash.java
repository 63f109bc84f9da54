package io.stellwerk.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stellwerk.messaging.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Hash of an entry: SHA-256 over the 32 bytes of the hash before it and the entry as the API answers it, without its hash, in the
 * canonical form of RFC 8785. Whoever has the answers can compute it with a few lines in any language.
 */
final class ChainHash {

    /** Hash before the first entry. */
    static final String NONE = "0".repeat(64);

    private ChainHash() {}

    /** The hash of an entry, whatever hash it has now. */
    static String of(String previous, SealedEntry entry) {
        return HexFormat.of()
                .formatHex(DigestUtils.digest(
                        DigestUtils.updateDigest(
                                DigestUtils.getSha256Digest(), HexFormat.of().parseHex(previous)),
                        canonical(entry)));
    }

    static byte[] canonical(SealedEntry entry) {
        ObjectNode content = WireJson.read(WireJson.write(entry), ObjectNode.class);
        content.remove("hash");
        try {
            return new JsonCanonicalizer(WireJson.write(content)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("not canonical JSON", e);
        }
    }
}
