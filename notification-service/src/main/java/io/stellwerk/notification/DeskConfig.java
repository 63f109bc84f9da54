package io.stellwerk.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Identity of the desk; intake and notification need the same settings. */
@ConfigMapping(prefix = "desk")
public interface DeskConfig {

    /** Address that customers write to. */
    @WithDefault("support@desk.example")
    @Pattern(regexp = "[^@\\s]+@[^@\\s]+")
    String address();

    /** The host part of Message-IDs. */
    @WithDefault("desk.example")
    String domain();

    /** Name that customers see as the sender. */
    @WithDefault("Stellwerk Service Desk")
    String name();

    /** The secret of key 0, which signed reply addresses and Message-IDs before keys had numbers. */
    Optional<String> tokenSecret();

    /** Secrets of the keys, by number. */
    Map<Integer, String> tokenKeys();

    /** Number of the key that signs; intake must have it already. */
    @WithDefault("0")
    int tokenKey();

    /** Address under which customers reach the desk's pages, such as {@code https://desk.example}; without it, mails have no links. */
    Optional<URI> publicAddress();

    /** Zone of the times that mails name, such as {@code Europe/Berlin}. */
    @WithDefault("Europe/Berlin")
    ZoneId timeZone();
}
