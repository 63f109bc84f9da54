package io.stellwerk.permissions;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives whoever signed in the permissions of their roles. */
@ApplicationScoped
class PermissionsOfRoles implements SecurityIdentityAugmentor {

    private final RolePermissions permissions = RolePermissions.ofThisService();

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? identity : permitted(identity));
    }

    private SecurityIdentity permitted(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder permitted = QuarkusSecurityIdentity.builder(identity);
        permissions.of(identity.getRoles()).forEach(name -> permitted.addPermission(permission(name)));
        return permitted.build();
    }

    /** The form in which {@code @PermissionsAllowed} asks: what stands behind the colon is an action. */
    private static StringPermission permission(String name) {
        int colon = name.indexOf(':');
        return new StringPermission(name.substring(0, colon), name.substring(colon + 1));
    }
}
