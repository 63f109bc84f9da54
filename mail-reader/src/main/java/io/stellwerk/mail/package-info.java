/**
 * Reads e-mail as it really arrives: {@link io.stellwerk.mail.EmailReader} turns raw bytes into a
 * {@link io.stellwerk.mail.ReadEmail}, however broken they are. What users of the reader need is in this package; those below
 * it do the reading, from {@code mime} up to {@code senders}, {@code quotes} and {@code bounces}. Pure: no I/O, no clock.
 */
@NullMarked
package io.stellwerk.mail;

import org.jspecify.annotations.NullMarked;
