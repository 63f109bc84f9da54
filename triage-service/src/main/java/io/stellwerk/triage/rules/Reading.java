package io.stellwerk.triage.rules;

import io.stellwerk.triage.IncomingTicket;
import io.stellwerk.triage.words.Negation;
import io.stellwerk.triage.words.Term;
import io.stellwerk.triage.words.TermIndex;
import io.stellwerk.triage.words.TicketWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A ticket as it was read: the places of terms in it, against which each rule is checked. */
final class Reading {

    private static final int POINTS_PER_WEIGHT = 10;
    private static final int IN_SUBJECT = 25;
    private static final int IN_OPENING = 10;
    private static final int PER_FURTHER_TERM = 2;
    private static final int MOST_FURTHER_TERMS = 3;

    private final IncomingTicket ticket;
    private final List<TicketWords.Word> words;
    private final Map<String, List<Integer>> starts;

    Reading(IncomingTicket ticket, TermIndex terms) {
        this.ticket = ticket;
        this.words = TicketWords.of(ticket).all();
        this.starts = terms.find(words);
    }

    /** The rule's finding, if it applies to the ticket. */
    Optional<Finding> apply(TriageRule rule) {
        Condition when = rule.when();
        if (!when.holdsFor(ticket)) {
            return Optional.empty();
        }
        if (when.any().isEmpty()) {
            return Optional.of(new Finding(rule, rule.weight() * POINTS_PER_WEIGHT, "what is known about the ticket"));
        }
        List<Term> any = seen(rule, when.any());
        if (any.isEmpty()
                || (!when.also().isEmpty() && seen(rule, when.also()).isEmpty())
                || when.none().stream().anyMatch(term -> starts.containsKey(term.written()))) {
            return Optional.empty();
        }
        TicketWords.Place place = foremost(rule, any);
        int points = rule.weight() * POINTS_PER_WEIGHT + bonus(place) + PER_FURTHER_TERM * furtherTerms(any);
        return Optional.of(new Finding(rule, points, observation(any, place)));
    }

    private List<Term> seen(TriageRule rule, List<Term> terms) {
        var seen = new ArrayList<Term>();
        for (Term term : terms) {
            if (starts.containsKey(term.written())
                    && places(rule, term).findAny().isPresent()) {
                seen.add(term);
            }
        }
        return seen;
    }

    /** The places of the term that count for the rule. */
    private Stream<TicketWords.Word> places(TriageRule rule, Term term) {
        return starts.getOrDefault(term.written(), List.of()).stream()
                .filter(start -> !isNegated(rule, start))
                .map(words::get)
                .filter(word -> !rule.when().subjectOnly() || word.place() == TicketWords.Place.SUBJECT);
    }

    private boolean isNegated(TriageRule rule, int start) {
        return rule.isModifier() ? Negation.ofModifier(words, start) : Negation.ofTopic(words, start);
    }

    private TicketWords.Place foremost(TriageRule rule, List<Term> terms) {
        return terms.stream()
                .flatMap(term -> places(rule, term))
                .map(TicketWords.Word::place)
                .min(TicketWords.Place::compareTo)
                .orElse(TicketWords.Place.BODY);
    }

    private static int bonus(TicketWords.Place place) {
        return switch (place) {
            case SUBJECT -> IN_SUBJECT;
            case OPENING -> IN_OPENING;
            case BODY -> 0;
        };
    }

    private static int furtherTerms(List<Term> any) {
        return Math.min(MOST_FURTHER_TERMS, any.size() - 1);
    }

    private static String observation(List<Term> any, TicketWords.Place place) {
        String terms = String.join(
                ", ",
                any.stream().limit(4).map(term -> "“" + term.written() + "”").toList());
        return terms
                + switch (place) {
                    case SUBJECT -> " in the subject";
                    case OPENING -> " at the start of the text";
                    case BODY -> " in the text";
                };
    }
}
