package io.stellwerk.escalation.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.tickets.TicketFixtures;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HandOverFieldsTest {

    private static final HandOverRecord COMPLETE = TicketFixtures.complete();

    @Test
    void a_complete_hand_over_has_no_problem() {
        assertThat(COMPLETE.problems(Tier.FIRST)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void one_wrong_field_is_the_only_problem(String field, @Nullable Object value) {
        assertThat(with(field, value).problems(Tier.SECOND)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("rightFields")
    void a_field_at_the_edge_of_what_is_right_is_no_problem(String field, @Nullable Object value) {
        assertThat(with(field, value).problems(Tier.SECOND)).isEmpty();
    }

    @Test
    void a_tier_that_is_named_needs_no_skill() {
        HandOverRecord record = with(with("neededSkill", null), "targetTier", 3);

        assertThat(record.problems(Tier.FIRST)).isEmpty();
        assertThat(record.destination(Tier.FIRST)).isEqualTo(Tier.THIRD);
    }

    @Test
    void without_a_named_tier_the_next_one_is_meant() {
        assertThat(COMPLETE.destination(Tier.SECOND)).isEqualTo(Tier.THIRD);
        assertThat(COMPLETE.destination(Tier.THIRD)).isEqualTo(Tier.THIRD);
    }

    static Stream<Arguments> wrongFields() {
        Stream<Arguments> missing = Arrays.stream(HandOverRecord.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !List.of("triedSoFar", "promisedNextUpdate", "targetTier")
                        .contains(name))
                .map(name -> arguments(name, null));
        Stream<Arguments> blank = Arrays.stream(HandOverRecord.class.getRecordComponents())
                .filter(component -> component.getType() == String.class)
                .map(component -> arguments(component.getName(), " "));
        Stream<Arguments> wrong = Stream.of(
                arguments("impact", 0),
                arguments("impact", 4),
                arguments("urgency", 0),
                arguments("urgency", 4),
                arguments("affectedUsers", -1),
                arguments("triedSoFar", List.of()),
                arguments("attachmentsChecked", false),
                arguments("targetTier", 1),
                arguments("targetTier", 2),
                arguments("targetTier", 4));
        return Stream.of(missing, blank, wrong).flatMap(cases -> cases);
    }

    static Stream<Arguments> rightFields() {
        return Stream.of(
                arguments("impact", 1),
                arguments("impact", 3),
                arguments("urgency", 1),
                arguments("urgency", 3),
                arguments("affectedUsers", 0),
                arguments("promisedNextUpdate", null),
                arguments("targetTier", 3),
                arguments("consentToShare", false));
    }

    private static HandOverRecord with(String field, @Nullable Object value) {
        return with(COMPLETE, field, value);
    }

    private static HandOverRecord with(HandOverRecord record, String field, @Nullable Object value) {
        RecordComponent[] components = HandOverRecord.class.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(field) ? value : read(record, component))
                .toArray();
        try {
            return HandOverRecord.class.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object read(HandOverRecord record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
