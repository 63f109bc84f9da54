/** x. */
@NullMarked
package io.stellwerk.notification;

import org.jspecify.annotations.NullMarked;
