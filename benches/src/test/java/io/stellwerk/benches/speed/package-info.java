/** What is decided about figures, tried on figures that are made up. */
@NullMarked
package io.stellwerk.benches.speed;

import org.jspecify.annotations.NullMarked;
