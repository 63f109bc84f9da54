package io.stellwerk.benches.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One ticket's story, told by its customer and the agents: nobody cares for it, it is solved, or handed over first. */
final class Story implements Runnable {

    private final Door door;
    private final Journal journal;
    private final Integration integration;
    private final Random random;

    Story(Door door, Journal journal, Integration integration, long seed) {
        this.door = door;
        this.journal = journal;
        this.integration = integration;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            tell();
        } catch (RuntimeException e) {
            journal.contradiction("a story broke off: " + e.getMessage());
        }
    }

    private void tell() {
        Customer customer = new Customer(door, journal, random);
        if (random.nextInt(5) == 0) {
            integration.deliver(random, customer.address());
            return;
        }
        String ticketId = customer.ask();
        Agent first = agent("anna");
        first.findQueued(ticketId);
        if (random.nextInt(4) == 0) {
            return;
        }
        Agent owner = accepted(ticketId, first, agent("amir"));
        if (random.nextInt(3) == 0 && owner.escalate(ticketId)) {
            owner = agent("bela");
            owner.findQueued(ticketId);
            owner.accept(ticketId);
        }
        owner.reply(ticketId);
        if (customer.wroteByMail() && random.nextBoolean()) {
            customer.answer(ticketId);
        }
        owner.resolve(ticketId);
    }

    /** Sometimes two agents want the same ticket; one of them gets it. */
    private Agent accepted(String ticketId, Agent one, Agent other) {
        if (random.nextInt(3) > 0) {
            one.accept(ticketId);
            return one;
        }
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> attempts = List.of(() -> one.accept(ticketId), () -> other.accept(ticketId));
            List<Boolean> got = new ArrayList<>();
            for (Future<Boolean> attempt : both.invokeAll(attempts)) {
                got.add(attempt.resultNow());
            }
            if (got.getFirst().equals(got.getLast())) {
                journal.contradiction("of two agents who wanted " + ticketId + " both got the same answer: " + got);
            }
            return got.getFirst() ? one : other;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Agent agent(String name) {
        return new Agent(door, journal, new Random(random.nextLong()), name);
    }
}
