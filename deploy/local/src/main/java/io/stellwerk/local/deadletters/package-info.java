/** What the services could not handle, as the command asks for it and shows it. */
@NullMarked
package io.stellwerk.local.deadletters;

import org.jspecify.annotations.NullMarked;
