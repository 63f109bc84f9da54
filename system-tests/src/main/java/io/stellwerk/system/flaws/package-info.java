/** Mistakes that are planted into the services' programs, to see whether a bench finds them. */
@NullMarked
package io.stellwerk.system.flaws;

import org.jspecify.annotations.NullMarked;
