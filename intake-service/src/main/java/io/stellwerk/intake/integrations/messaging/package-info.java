/** Messages of integrations, read from their topics and answered on another. */
@NullMarked
package io.stellwerk.intake.integrations.messaging;

import org.jspecify.annotations.NullMarked;
