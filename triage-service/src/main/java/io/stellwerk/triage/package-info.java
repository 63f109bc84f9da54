/** x. */
@NullMarked
package io.stellwerk.triage;

import org.jspecify.annotations.NullMarked;
