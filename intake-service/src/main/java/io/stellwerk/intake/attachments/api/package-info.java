/** Attachments over HTTP. */
@NullMarked
package io.stellwerk.intake.attachments.api;

import org.jspecify.annotations.NullMarked;
