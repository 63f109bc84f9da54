package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.servicelevels.ServiceLevels;
import java.time.Duration;

/**
 * Rules for tickets that an installation can configure.
 *
 * @param reopenWindow how long after the resolution a customer's answer reopens the ticket
 * @param autoCloseAfter after which time a resolved ticket closes by itself
 * @param expressCompletion how soon the sender of an express hand-over owes the missing fields
 * @param bounceLimit after how many bounces a dispatcher decides
 */
public record TicketRules(
        Duration reopenWindow,
        Duration autoCloseAfter,
        Duration expressCompletion,
        int bounceLimit,
        ServiceLevels serviceLevels) {}
