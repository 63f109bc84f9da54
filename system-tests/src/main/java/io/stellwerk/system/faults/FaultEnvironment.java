package io.stellwerk.system.faults;

import io.stellwerk.system.load.Door;
import io.stellwerk.system.load.Integration;
import io.stellwerk.system.load.Journal;
import io.stellwerk.system.load.Load;
import io.stellwerk.system.reconciliation.Observer;
import io.stellwerk.system.stack.BenchStack;

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
