package io.stellwerk.local.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Chains for tests. */
public final class Chains {

    private static final JsonMapper JSON = new JsonMapper();

    private Chains() {}

    /** The example of the services' OpenAPI documents, whose hashes were not computed by this code. */
    public static List<ObjectNode> documented() {
        return List.of(entry("""
                        {"number": 1, "at": "2026-11-23T09:15:30.118Z", "actorId": "anna", "actorName": "Anna Keller",
                         "address": "192.0.2.17", "action": "ticket.accept", "subjectKind": "ticket",
                         "subjectId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",
                         "before": {"status": "QUEUED", "tier": "1", "version": "3"},
                         "after": {"status": "IN_PROGRESS", "owner": "anna", "tier": "1", "version": "4"},
                         "hash": "986cf9e32ebb9db3fdce929067affc88a12d16ad0160a430ce695760d10659e8"}"""), entry("""
                        {"number": 2, "at": "2026-11-23T09:41:07.204117Z", "actorId": "anna", "actorName": "Anna Keller",
                         "address": "192.0.2.17", "action": "ticket.escalate", "subjectKind": "ticket",
                         "subjectId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",
                         "before": {"status": "IN_PROGRESS", "owner": "anna", "tier": "1", "version": "4"},
                         "after": {"status": "QUEUED", "tier": "2", "version": "5"},
                         "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                         "hash": "4ce02cb7fbb40646a2a00c50cd57c7e2e26b1bce935ffecad8d8b006ad0ac502"}"""));
    }

    /** A chain of so many entries, with the names in alphabetical order, which is then their canonical form. */
    public static List<ObjectNode> of(int length, String actor) {
        List<ObjectNode> chain = new ArrayList<>();
        byte[] hash = new byte[32];
        for (int number = 1; number <= length; number++) {
            ObjectNode entry = JSON.createObjectNode()
                    .put("action", "conversation.read")
                    .put("actorId", actor)
                    .put("at", "2026-11-23T09:15:30Z")
                    .put("number", number)
                    .put("subjectId", "7");
            hash = sha256(hash, entry.toString().getBytes(StandardCharsets.UTF_8));
            chain.add(entry.put("hash", HexFormat.of().formatHex(hash)));
        }
        return chain;
    }

    private static byte[] sha256(byte[] previous, byte[] canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(canonical);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode entry(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
