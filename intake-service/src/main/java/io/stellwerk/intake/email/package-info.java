/** E-mail as it really arrives: turns raw bytes into a {@link io.stellwerk.intake.email.ReadEmail}. Pure; no Quarkus, no I/O. */
@NullMarked
package io.stellwerk.intake.email;

import org.jspecify.annotations.NullMarked;
