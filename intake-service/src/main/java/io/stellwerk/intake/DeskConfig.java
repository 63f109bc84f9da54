package io.stellwerk.intake;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

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

    /** The key that reply addresses and Message-IDs are signed with. */
    @Size(min = 32)
    String tokenSecret();
}
