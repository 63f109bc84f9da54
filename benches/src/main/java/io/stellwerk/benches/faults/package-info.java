/** The fault bench: one fault after another strikes a desk at work, and nothing may be lost, doubled or out of order. */
@NullMarked
package io.stellwerk.benches.faults;

import org.jspecify.annotations.NullMarked;
