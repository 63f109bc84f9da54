/**
 * Permissions: each endpoint names the one that it asks for, and each service says in its {@code roles.properties} which
 * role has it. People are known by the access token of an OpenID provider. It knows no ticket.
 */
@NullMarked
package io.stellwerk.permissions;

import org.jspecify.annotations.NullMarked;
