/** What is done with a whole desk: measured, struck by faults, held to its promises. */
@NullMarked
package io.stellwerk.system;

import org.jspecify.annotations.NullMarked;
