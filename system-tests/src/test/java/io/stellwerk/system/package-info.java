/** The packaged services together, as a person runs them: through the {@code stellwerk} command and its front doors. */
package io.stellwerk.system;
