/**
 * The language of a ticket: a vote of OpenNLP's model, of small words of German and English, and of the customer's
 * hint.
 *
 * {@link LanguageVote} holds the weights; {@link LanguageSample} is the part of the text that is looked at.
 */
@Feature(offers = {Language.class, LanguageDetector.class})
@NullMarked
package io.stellwerk.triage.language;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
