/** How the desk bears more than it can handle, and bulk work beside live messages: measured on the packaged services. */
@NullMarked
package io.stellwerk.benches.overload;

import org.jspecify.annotations.NullMarked;
