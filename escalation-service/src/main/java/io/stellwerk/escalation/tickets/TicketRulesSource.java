package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.escalation.servicelevels.ServiceLevels;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Provides the rules for tickets as the installation configures them. */
@Singleton
class TicketRulesSource {

    @Produces
    @Singleton
    TicketRules rules(EscalationConfig config, ServiceLevels serviceLevels) {
        return new TicketRules(
                config.reopenWindow(),
                config.autoCloseAfter(),
                config.expressCompletion(),
                config.bounceLimit(),
                serviceLevels);
    }
}
