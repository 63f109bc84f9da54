package io.stellwerk.permissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Permissions that each role has in one service, as its {@code roles.properties} lists them. */
public final class RolePermissions {

    /** Where each service says it, as a resource. */
    public static final String FILE = "roles.properties";

    /** Role of those whom a service lets in by a link of its own; no provider can give it. */
    public static final String CUSTOMER = "customer";

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
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a list of roles; one that is there twice would lose what stands in its first line. */
    static RolePermissions read(InputStream file) throws IOException {
        Map<String, Set<String>> byRole = new TreeMap<>();
        new Properties() {
            @Override
            public synchronized @Nullable Object put(Object role, Object list) {
                if (byRole.put(role.toString(), permissions(list.toString())) != null) {
                    throw new IllegalStateException(FILE + " names the role " + role + " twice: make one line of them");
                }
                return null;
            }
        }.load(file);
        return new RolePermissions(byRole);
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
