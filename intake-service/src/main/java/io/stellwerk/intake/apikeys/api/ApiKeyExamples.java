package io.stellwerk.intake.apikeys.api;

/** API keys as the OpenAPI document shows them. */
final class ApiKeyExamples {
    static final String WISH = """
            {"name": "Web shop", "scopes": ["channel:web"], "expiresAt": "2027-11-23T00:00:00Z"}""";
    static final String ROTATION = """
            {"presentValidUntil": "2026-12-07T00:00:00Z", "expiresAt": "2028-11-23T00:00:00Z"}""";
    static final String KEY = """
            {"keyId": "k4q7zt2m", "name": "Web shop", "scopes": ["channel:web"], "state": "ACTIVE",
             "requestsPerMinute": null, "createdBy": "ruth", "createdAt": "2026-11-23T09:15:00Z",
             "expiresAt": "2027-11-23T00:00:00Z", "previousValidUntil": null, "rotatedBy": null, "rotatedAt": null,
             "revokedBy": null, "revokedAt": null, "lastUsedAt": "2026-11-23T10:02:00Z"}""";
    static final String ISSUED =
            "{\"key\": \"sw_k4q7zt2m_abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrstqx4zy7a\", \"apiKey\": " + KEY
                    + "}";
    static final String PAGE = "{\"apiKeys\": [" + KEY + "]}";

    private ApiKeyExamples() {}
}
