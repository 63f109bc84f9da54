/** What is decided about figures, tried on figures that are made up. */
@NullMarked
package io.stellwerk.system.bench;

import org.jspecify.annotations.NullMarked;
