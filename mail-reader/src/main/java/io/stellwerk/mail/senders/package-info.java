/** Author of a mail: the person behind a form or mailing list, a machine, or this mailbox itself. */
@NullMarked
package io.stellwerk.mail.senders;

import org.jspecify.annotations.NullMarked;
