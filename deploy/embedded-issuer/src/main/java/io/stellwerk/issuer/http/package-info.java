/** Requests and responses of the issuer over the JDK's HTTP server, in the types of the protocol library. */
@NullMarked
package io.stellwerk.issuer.http;

import org.jspecify.annotations.NullMarked;
