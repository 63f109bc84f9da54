package io.stellwerk.permissions;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives whoever signed in at the provider the permissions of their roles. */
@ApplicationScoped
class PermissionsOfRoles implements SecurityIdentityAugmentor {

    private final Map<String, Set<Permission>> byRole = permissions(RolePermissions.ofThisService());

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? identity : permitted(identity));
    }

    private SecurityIdentity permitted(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder permitted = QuarkusSecurityIdentity.builder(identity);
        identity.getRoles().stream()
                .filter(role -> !role.equals(RolePermissions.CUSTOMER))
                .forEach(role -> permitted.addPermissions(byRole.getOrDefault(role, Set.of())));
        return permitted.build();
    }

    /** Made once: each request asks for them. */
    private static Map<String, Set<Permission>> permissions(RolePermissions permissions) {
        return permissions.roles().stream()
                .collect(Collectors.toMap(
                        role -> role,
                        role -> permissions.of(List.of(role)).stream()
                                .map(PermissionsOfRoles::permission)
                                .collect(Collectors.toSet())));
    }

    /** The form in which {@code @PermissionsAllowed} asks: what stands behind the colon is an action. */
    private static Permission permission(String name) {
        int colon = name.indexOf(':');
        return new StringPermission(name.substring(0, colon), name.substring(colon + 1));
    }
}
