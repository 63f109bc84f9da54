/** The issuer as a server of this process, with all its endpoints. */
@NullMarked
package io.stellwerk.issuer.server;

import org.jspecify.annotations.NullMarked;
