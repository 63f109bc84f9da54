/** What a service runs under, so that it ends with the process that started it; a jar of its own, without dependencies. */
@NullMarked
package io.stellwerk.local.parentwatch;

import org.jspecify.annotations.NullMarked;
