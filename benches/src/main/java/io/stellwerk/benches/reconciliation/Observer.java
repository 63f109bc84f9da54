package io.stellwerk.benches.reconciliation;

import io.stellwerk.benches.load.Journal;
import io.stellwerk.benches.stack.BenchStack;

/** Looks at a desk from outside, from its beginning on, and remembers what can no longer be seen. */
public final class Observer {

    private final Journal journal;
    private final TopicLog topics;
    private final Tables tables;
    private final MailCount mails;

    public Observer(BenchStack stack, Journal journal) {
        this.journal = journal;
        this.topics = new TopicLog(stack.brokers().bootstrapServers());
        this.tables = new Tables(stack.database());
        this.mails = new MailCount(stack.mail());
    }

    /** All that can be known now. */
    Evidence evidence() {
        return new Evidence(topics.readOn(), tables, journal, mails.counts());
    }

    Tables tables() {
        return tables;
    }
}
