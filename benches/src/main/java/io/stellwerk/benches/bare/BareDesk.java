package io.stellwerk.benches.bare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stellwerk.benches.stack.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A desk without a framework: the Kafka client and the PostgreSQL driver do what the four services would write and send
 * for each ticket, in batches. What the services decide and what they compute is left out, and so are failures: no mail
 * is sent, no timer fires, nothing is retried. It is the limit that the desk is measured against.
 */
public final class BareDesk {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final BarePlan plan;

    private BareDesk(BarePlan plan) {
        this.plan = plan;
    }

    /** Runs as {@link BareRun} says. */
    public static void main(String[] arguments) {
        try {
            new BareDesk(BarePlan.parse(arguments[0])).run();
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void run() throws Exception {
        FreshDatabases databases = new FreshDatabases(plan.jdbc(), plan.home());
        databases.create();
        FreshTopics.create(plan.kafka());
        Arrivals arrivals = new Arrivals(plan);
        try (Crew crew = new Crew()) {
            Pipeline pipeline = new Pipeline(plan, databases, crew);
            TicketGenerator door = new TicketGenerator(plan, arrivals, pipeline.start(arrivals));
            door.letIn(0, plan.warmUp(), crew);
            await("the warm-up is done", crew, () -> pipeline.hasDone(plan.warmUp()));
            tell(new BareRun.Ready(true));
            awaitWord();
            door.letIn(plan.warmUp(), plan.total(), crew);
            await("all tickets are queued", crew, () -> arrivals.queued() >= plan.total());
            tell(arrivals.result());
            await("all work is done", crew, () -> pipeline.hasDone(plan.total()));
            tell(new BareRun.Done((pipeline.lastDone() - arrivals.first()) / 1e9));
            audit(databases, arrivals);
            awaitWord();
        }
    }

    private void audit(FreshDatabases databases, Arrivals arrivals) throws Exception {
        BareReconciliation reconciliation = new BareReconciliation(databases, plan);
        List<String> wrongs = reconciliation.audit();
        if (arrivals.strangers() > 0) {
            wrongs.add(arrivals.strangers() + " tickets were queued twice or never arrived");
        }
        if (!wrongs.isEmpty()) {
            throw new IllegalStateException("the reconciliation found: " + wrongs);
        }
        tell(new BareRun.Audited(reconciliation.counts()));
    }

    /** Returns on a line, or when whoever started this is gone; so what this has used can be read until then. */
    private static void awaitWord() throws IOException {
        int read = System.in.read();
        while (read >= 0 && read != '\n') {
            read = System.in.read();
        }
    }

    private static void await(String what, Crew crew, Callable<Boolean> condition) {
        Waiting.until(what, TIMEOUT, () -> crew.hasFailed() || condition.call());
        crew.check();
    }

    private static void tell(Object line) throws JsonProcessingException {
        System.out.println(JSON.writeValueAsString(line));
    }
}
