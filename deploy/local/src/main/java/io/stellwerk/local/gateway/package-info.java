/** The one door for HTTP, and the local mail server's windows: pages to look into mailboxes. */
@NullMarked
package io.stellwerk.local.gateway;

import org.jspecify.annotations.NullMarked;
