/** Intake over HTTP: the channels that take requests, and the conversations to read. */
@NullMarked
package io.stellwerk.intake.api;

import org.jspecify.annotations.NullMarked;
