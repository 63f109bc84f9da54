package io.stellwerk.system.profile;

import io.stellwerk.system.stack.MachineUse;
import java.util.List;
import java.util.Map;

/**
 * Where a desk's time went while it handled so many tickets.
 *
 * @param measured when that was
 * @param seconds from the first request until all work was done
 * @param use what each process took, PostgreSQL's as one
 * @param services what was going on inside each service
 * @param statements what the services sent to PostgreSQL, the longest first
 */
public record Profile(
        String measured,
        int tickets,
        double seconds,
        MachineUse use,
        Map<String, ServiceProfile> services,
        List<StatementFigures> statements,
        DatabaseCounters database,
        BrokerCounters broker) {}
