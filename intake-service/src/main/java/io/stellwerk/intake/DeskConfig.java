package io.stellwerk.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the desk is addressed by mail; the same for all services that write or read mails. */
@ConfigMapping(prefix = "desk")
public interface DeskConfig {

    /** The mailbox that customers write to. */
    @Email
    String address();

    /** The domain of the Message-IDs that the desk gives out. */
    @NotBlank
    String domain();

    /** The desk's name as mail programs show it. */
    @NotBlank
    String name();

    /** Names under which trusted mail servers write Authentication-Results; without any, no sender is verified. */
    Optional<Set<String>> trustedAuthservId();

    /** Number of Received fields that the desk's own servers put above the Authentication-Results that counts. */
    @WithDefault("0")
    @Min(0)
    int trustedHops();

    /** The secret of key 0, which sealed reply addresses and Message-IDs before keys had numbers. */
    Optional<String> tokenSecret();

    /** Secrets of the keys whose seals are accepted, by number. */
    Map<Integer, String> tokenKeys();

    /** Number of days for which a reply address or Message-ID lets whoever has it write into the ticket. */
    @WithDefault("180")
    @Min(1)
    @Max(3650)
    int tokenValidDays();
}
