/** Events about what customers do on their pages. */
@NullMarked
package io.stellwerk.intake.selfservice.messaging;

import org.jspecify.annotations.NullMarked;
