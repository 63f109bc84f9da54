/** Tells the language of a text with OpenNLP. */
@NullMarked
package io.stellwerk.triage.language;

import org.jspecify.annotations.NullMarked;
