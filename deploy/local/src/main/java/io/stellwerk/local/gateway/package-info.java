/** The one door for HTTP, and the local mail server's windows: pages to look into mailboxes, and the desk's own mailbox. */
@NullMarked
package io.stellwerk.local.gateway;

import org.jspecify.annotations.NullMarked;
