/** The stellwerk command: one class per thing a person can ask of it. */
@NullMarked
package io.stellwerk.local;

import org.jspecify.annotations.NullMarked;
