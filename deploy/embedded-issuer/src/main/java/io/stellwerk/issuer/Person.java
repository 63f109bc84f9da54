package io.stellwerk.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Person, or program of this machine, as an access token describes it. */
public record Person(String login, String name, @Nullable String email, String locale, List<String> roles) {

    /** The roles that a service knows. */
    public static final List<String> EVERY_ROLE =
            List.of("agent", "supervisor", "operator", "administrator", "channel", "consumer");

    public Person {
        roles = List.copyOf(roles);
    }

    /** Program that calls services in its own name. */
    public static Person program(String login, String... roles) {
        return new Person(login, login, null, "en", List.of(roles));
    }
}
