package io.stellwerk.benches.faults;

import io.stellwerk.benches.load.Door;
import io.stellwerk.benches.load.Integration;
import io.stellwerk.benches.load.Journal;
import io.stellwerk.benches.load.Load;
import io.stellwerk.benches.reconciliation.Observer;
import io.stellwerk.benches.stack.BenchStack;

/** A desk at work that faults can strike, and what its users were promised meanwhile. */
final class FaultEnvironment implements AutoCloseable {

    private final BenchStack stack;
    private final Journal journal = new Journal();
    private final Integration integration;
    private final Load load;
    private final Observer observer;

    FaultEnvironment(BenchStack stack, long seed) {
        this.stack = stack;
        this.integration = new Integration(stack.brokers().bootstrapServers(), journal);
        this.load = new Load(new Door(stack), journal, integration, seed);
        this.observer = new Observer(stack, journal);
    }

    BenchStack stack() {
        return stack;
    }

    Journal journal() {
        return journal;
    }

    Integration integration() {
        return integration;
    }

    Load load() {
        return load;
    }

    Observer observer() {
        return observer;
    }

    @Override
    public void close() {
        load.close();
        integration.close();
    }
}
