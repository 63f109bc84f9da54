/** Requests of web forms over HTTP. */
@NullMarked
package io.stellwerk.intake.web.api;

import org.jspecify.annotations.NullMarked;
