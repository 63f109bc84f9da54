/** Benches: whole desks are measured, struck by faults, and held to their promises. */
@NullMarked
package io.stellwerk.benches;

import org.jspecify.annotations.NullMarked;
