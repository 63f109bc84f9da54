/** Notes of phone calls over HTTP. */
@NullMarked
package io.stellwerk.intake.phone.api;

import org.jspecify.annotations.NullMarked;
