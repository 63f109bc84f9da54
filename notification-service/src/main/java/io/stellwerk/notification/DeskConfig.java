package io.stellwerk.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

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

    /** Signs reply tokens and Message-IDs. */
    @Size(min = 32)
    String tokenSecret();
}
