/** What a mail says about the ticket it belongs to: the desk's own signatures, earlier mails, ticket numbers. */
@NullMarked
package io.stellwerk.intake.email;

import org.jspecify.annotations.NullMarked;
