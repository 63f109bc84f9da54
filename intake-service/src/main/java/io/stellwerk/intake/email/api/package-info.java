/** Mails over HTTP. */
@NullMarked
package io.stellwerk.intake.email.api;

import org.jspecify.annotations.NullMarked;
