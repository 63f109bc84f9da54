/** Annotations that state the architecture in the code, where a test can check it. */
@NullMarked
package io.stellwerk.architecture;

import org.jspecify.annotations.NullMarked;
