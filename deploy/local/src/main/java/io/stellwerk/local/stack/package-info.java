/** The signal box: what runs on this machine, where, with which data, in which order it starts and stops. */
@NullMarked
package io.stellwerk.local.stack;

import org.jspecify.annotations.NullMarked;
