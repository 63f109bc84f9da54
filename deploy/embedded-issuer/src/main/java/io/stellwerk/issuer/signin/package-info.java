/**
 * Sign-in by OpenID Connect: authorization code with PKCE for the console, refresh tokens, the issuer's own sessions, and
 * the page that asks for name and password.
 */
@NullMarked
package io.stellwerk.issuer.signin;

import org.jspecify.annotations.NullMarked;
