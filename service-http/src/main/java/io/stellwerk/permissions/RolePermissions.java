package io.stellwerk.permissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Permissions that each role has in one service, as its {@code roles.properties} lists them. */
public final class RolePermissions {

    /** Where each service says it, as a resource. */
    public static final String FILE = "roles.properties";

    private final Map<String, Set<String>> byRole;

    RolePermissions(Map<String, Set<String>> byRole) {
        this.byRole = byRole;
    }

    /** Reads those of this service. */
    public static RolePermissions ofThisService() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing: say there which role has which permissions");
            }
            Properties roles = new Properties();
            roles.load(file);
            return new RolePermissions(roles.stringPropertyNames().stream()
                    .collect(Collectors.toMap(role -> role, role -> permissions(roles.getProperty(role)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The roles that have any. */
    public Set<String> roles() {
        return new TreeSet<>(byRole.keySet());
    }

    /** What somebody with these roles may do; roles that the service does not know permit nothing. */
    public Set<String> of(Collection<String> roles) {
        return roles.stream()
                .flatMap(role -> byRole.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> permissions(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(permission -> !permission.isEmpty())
                .collect(Collectors.toSet());
    }
}
