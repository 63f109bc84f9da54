/** The desk's own mailbox: hands in what arrives by SMTP, and sets aside what intake does not take, for an operator. */
@NullMarked
package io.stellwerk.local.mailbox;

import org.jspecify.annotations.NullMarked;
