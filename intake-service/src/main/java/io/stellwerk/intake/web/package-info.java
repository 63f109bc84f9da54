/**
 * Web forms as a channel: the request, its checks and its endpoint, all in {@code api}.
 */
@NullMarked
@Feature
package io.stellwerk.intake.web;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
