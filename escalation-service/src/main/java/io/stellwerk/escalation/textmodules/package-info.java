/**
 * Text modules: answers that agents put into what they write, in both languages ({@link TextModule}). Administrators keep them
 * with {@link ManageTextModules}.
 */
@NullMarked
@Feature
package io.stellwerk.escalation.textmodules;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
