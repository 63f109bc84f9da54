/** The use cases of intake, and the ports they need; here is where ids are made and time is read. */
@NullMarked
package io.stellwerk.intake.application;

import org.jspecify.annotations.NullMarked;
