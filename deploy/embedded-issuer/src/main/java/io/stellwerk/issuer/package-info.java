/**
 * Keys and access tokens of a small OpenID Connect issuer for one machine and for tests; plain Java that knows the claims of
 * Stellwerk's tokens, but no service.
 */
@NullMarked
package io.stellwerk.issuer;

import org.jspecify.annotations.NullMarked;
