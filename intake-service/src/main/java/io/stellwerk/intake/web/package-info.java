/**
 * Web forms as a channel: those of integrations ({@code WebRequestResource}), and the desk's own at {@code /request}, whose fields
 * are configured ({@code RequestForm}). What a program seems to have filled in ({@code Showing}) is kept apart.
 */
@NullMarked
@Feature
package io.stellwerk.intake.web;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
