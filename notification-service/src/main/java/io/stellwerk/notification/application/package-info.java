/**
 * The use cases, and the ports they need from the outside.
 */
@NullMarked
package io.stellwerk.notification.application;

import org.jspecify.annotations.NullMarked;
