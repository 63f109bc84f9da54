package io.stellwerk.triage.rules;

import io.stellwerk.triage.Channel;
import io.stellwerk.triage.IncomingTicket;
import io.stellwerk.triage.words.NormalForm;
import io.stellwerk.triage.words.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Condition of a rule: all parts that are there must hold.
 *
 * @param any at least one of these terms is in the ticket
 * @param also at least one of these is, too
 * @param none none of these is
 * @param subjectOnly whether only the subject counts
 * @param channels the channels for which it is; empty for all
 * @param automatic whether a machine or a person wrote the ticket, if that matters
 * @param facts values, one of which each named fact must have
 */
public record Condition(
        List<Term> any,
        List<Term> also,
        List<Term> none,
        boolean subjectOnly,
        Set<Channel> channels,
        Optional<Boolean> automatic,
        Map<String, Set<String>> facts) {

    public Condition {
        any = List.copyOf(any);
        also = List.copyOf(also);
        none = List.copyOf(none);
        channels = Set.copyOf(channels);
        facts = Map.copyOf(facts);
        if (any.isEmpty() && channels.isEmpty() && facts.isEmpty() && automatic.isEmpty()) {
            throw new IllegalArgumentException("a condition looks at something");
        }
        if (any.isEmpty() && !also.isEmpty()) {
            throw new IllegalArgumentException("also needs any");
        }
    }

    /** Checks channel, origin and facts; the words are checked apart. */
    boolean holdsFor(IncomingTicket ticket) {
        return (channels.isEmpty() || channels.contains(ticket.channel()))
                && automatic.map(wanted -> wanted == ticket.automatic()).orElse(true)
                && facts.entrySet().stream()
                        .allMatch(fact -> fact.getValue()
                                .contains(NormalForm.of(ticket.facts().getOrDefault(fact.getKey(), ""))));
    }
}
