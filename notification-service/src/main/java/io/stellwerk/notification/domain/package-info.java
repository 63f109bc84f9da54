/**
 * What a notification is, when one is due, when it must not be sent, and how the board reads the desk. Plain Java:
 * no framework, no clock, no randomness.
 */
@NullMarked
package io.stellwerk.notification.domain;

import org.jspecify.annotations.NullMarked;
