package io.stellwerk.apikeys;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that an integration may be permitted to do: a part of the permissions that people have by their roles. */
public enum Scope {
    CHANNEL_WEB,
    CHANNEL_EMAIL,
    CHANNEL_PHONE,
    CONVERSATION_READ,
    ATTACHMENT_READ,
    TICKET_READ,
    BOARD_READ,
    ASSESSMENT_READ,
    DELIVERY_READ;

    /** The permission that endpoints ask for, such as {@code channel:web}. */
    public String permission() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** The scope of a permission. */
    public static Optional<Scope> of(String permission) {
        return Arrays.stream(values())
                .filter(scope -> scope.permission().equals(permission))
                .findFirst();
    }
}
