package io.stellwerk.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;

/** Who the desk is; intake and notification must be told the same. */
@ConfigMapping(prefix = "desk")
public interface DeskConfig {

    /** Where customers write to. */
    @WithDefault("support@desk.example")
    @Pattern(regexp = "[^@\\s]+@[^@\\s]+")
    String address();

    /** The host part of Message-IDs. */
    @WithDefault("desk.example")
    String domain();

    /** What customers see as the sender. */
    @WithDefault("Stellwerk Service Desk")
    String name();

    /** The secret of key 0, which signed reply addresses and Message-IDs before keys had numbers. */
    Optional<String> tokenSecret();

    /** Secrets of the keys, by number. */
    Map<Integer, String> tokenKeys();

    /** Number of the key that signs; intake must have it already. */
    @WithDefault("0")
    int tokenKey();
}
