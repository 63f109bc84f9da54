package io.stellwerk.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void every_consumer_has_a_dead_letter_topic_for_each_topic_it_reads() {
        var names = Topics.all().stream().map(TopicSpec::name);

        assertThat(names)
                .contains("triage.dlq.intake.tickets.v1", "intake.dlq.channel.inbound.v1", "intake.dlq.channel.bulk.v1")
                .filteredOn(name -> name.contains(".dlq."))
                .hasSize(13)
                .doesNotHaveDuplicates();
    }

    @Test
    void they_are_the_channels_of_the_asyncapi_document() {
        assertThat(Topics.all())
                .containsExactlyInAnyOrderElementsOf(DocumentedTopic.all().stream()
                        .map(DocumentedTopic::spec)
                        .toList());
    }

    @Test
    void only_topics_of_what_holds_now_are_compacted() {
        assertThat(Topics.all())
                .filteredOn(TopicSpec::compacted)
                .extracting(TopicSpec::name)
                .containsExactlyInAnyOrder(
                        Topics.ESCALATION_TICKET_STATES, Topics.INTAKE_API_KEYS, Topics.TRIAGE_ARTICLES);
    }
}
