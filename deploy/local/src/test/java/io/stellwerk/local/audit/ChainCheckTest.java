package io.stellwerk.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private final List<ObjectNode> chain = new ArrayList<>(Chains.of(5, "anna"));

    @Test
    void the_documented_example_fits() {
        List<ObjectNode> documented = Chains.documented();
        ChainCheck check = new ChainCheck(List.of());

        assertThat(misfit(check, documented)).isEmpty();

        assertThat(check.head())
                .isEqualTo(new ChainHead(2, documented.getLast().get("hash").asText()));
    }

    @Test
    void a_whole_chain_fits_and_so_does_none() {
        assertThat(misfit(chain)).isEmpty();
        assertThat(misfit(List.of())).isEmpty();
    }

    @Test
    void a_changed_field_is_found_at_its_entry() {
        chain.get(2).put("actorId", "bert");

        assertThat(misfit(chain)).hasValueSatisfying(why -> assertThat(why).startsWith("entry 3 does not fit"));
    }

    @Test
    void a_field_that_was_added_or_taken_away_is_found() {
        chain.get(2).put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(misfit(chain)).isPresent();
        chain.get(2).remove(List.of("traceId", "subjectId"));
        assertThat(misfit(chain)).isPresent();
    }

    @Test
    void a_changed_entry_with_its_own_hash_computed_anew_is_found_at_the_next_one() {
        ObjectNode forged = Chains.of(5, "bert").get(0);
        chain.set(0, forged);

        assertThat(misfit(chain)).hasValueSatisfying(why -> assertThat(why).startsWith("entry 2 does not fit"));
    }

    @Test
    void a_removed_entry_is_found() {
        chain.remove(2);

        assertThat(misfit(chain)).hasValueSatisfying(why -> assertThat(why).startsWith("entry 3 is missing"));
    }

    @Test
    void a_removed_beginning_is_found() {
        chain.removeFirst();

        assertThat(misfit(chain)).hasValueSatisfying(why -> assertThat(why).startsWith("entry 1 is missing"));
    }

    @Test
    void swapped_entries_are_found_with_and_without_their_numbers() {
        List<ObjectNode> swapped = new ArrayList<>(chain);
        swapped.set(1, chain.get(2));
        swapped.set(2, chain.get(1));
        assertThat(misfit(swapped)).hasValueSatisfying(why -> assertThat(why).startsWith("entry 2 is missing"));

        chain.get(2).put("number", 2);
        chain.get(1).put("number", 3);
        assertThat(misfit(swapped)).hasValueSatisfying(why -> assertThat(why).startsWith("entry 2 does not fit"));
    }

    @Test
    void a_removed_end_is_found_by_the_end_that_was_kept() {
        ChainHead kept = head(chain.getLast());
        chain.removeLast();

        assertThat(misfit(chain)).as("without it").isEmpty();
        assertThat(misfit(new ChainCheck(List.of(kept)), chain))
                .hasValue("its end is cut off: it has 4 entries, and had 5 before.");
    }

    @Test
    void a_chain_that_was_computed_anew_is_found_by_the_end_that_was_kept() {
        ChainHead kept = head(chain.get(3));
        List<ObjectNode> forged = Chains.of(6, "bert");

        assertThat(misfit(forged)).as("without it").isEmpty();
        assertThat(misfit(new ChainCheck(List.of(kept)), forged))
                .hasValueSatisfying(why -> assertThat(why).startsWith("entry 4 is not the one whose hash was kept"));
    }

    @Test
    void a_chain_that_has_grown_still_has_the_end_that_was_kept() {
        assertThat(misfit(new ChainCheck(List.of(head(chain.get(3)), head(chain.getLast()))), chain))
                .isEmpty();
    }

    private static ChainHead head(ObjectNode entry) {
        return new ChainHead(entry.get("number").asLong(), entry.get("hash").asText());
    }

    private static Optional<String> misfit(List<ObjectNode> chain) {
        return misfit(new ChainCheck(List.of()), chain);
    }

    private static Optional<String> misfit(ChainCheck check, List<ObjectNode> chain) {
        return chain.stream()
                .map(check::next)
                .filter(Optional::isPresent)
                .findFirst()
                .orElseGet(check::end);
    }
}
