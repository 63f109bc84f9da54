/** Mistakes that are planted into the services' programs, to see whether a bench finds them. */
@NullMarked
package io.stellwerk.benches.flaws;

import org.jspecify.annotations.NullMarked;
