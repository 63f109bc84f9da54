/**
 * A small OpenID Connect issuer for one machine and for tests: keys, access tokens, discovery; plain Java that knows the
 * claims of Stellwerk's tokens, but no service and no framework.
 */
@NullMarked
package io.stellwerk.issuer;

import org.jspecify.annotations.NullMarked;
