/** A read model made anew, as the command asks for it and shows it. */
@NullMarked
package io.stellwerk.local.rebuild;

import org.jspecify.annotations.NullMarked;
