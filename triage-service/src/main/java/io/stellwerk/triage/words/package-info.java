/**
 * Words of a ticket and terms that are looked for among them: normal form, inflection, compounds, gaps, quotation and
 * negation.
 *
 * {@link TicketWords} splits the ticket, {@link TermIndex} finds the terms of a whole rule set in one pass, and
 * {@link Negation} detects what the customer rules out.
 */
@Feature(offers = {Negation.class, NormalForm.class, Term.class, TermIndex.class, TicketWords.class})
@NullMarked
package io.stellwerk.triage.words;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
