/** Search of conversations, by their words, who wrote, the names of files and the ticket's number. */
@NullMarked
@Feature
package io.stellwerk.intake.search;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
