/** The intake service: channels, customers and conversations. Here lies only what configures the whole. */
@NullMarked
package io.stellwerk.intake;

import org.jspecify.annotations.NullMarked;
