/**
 * The intake service: channels, customers and conversations. Each package below is a feature; here lies what configures or
 * describes the whole service, and the words that all features use. Nothing here knows a feature.
 */
@NullMarked
package io.stellwerk.intake;

import org.jspecify.annotations.NullMarked;
