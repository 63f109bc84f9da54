package io.stellwerk.notification.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is known before a batch of events.
 *
 * @param contacts by ticket
 * @param suppressedAddresses of those that the batch concerns
 * @param histories by address
 * @param waiting the replies of these tickets that wait for their contact
 */
public record KnownCorrespondence(
        Map<UUID, Contact> contacts,
        Set<String> suppressedAddresses,
        Map<String, SenderHistory> histories,
        StormBreaker breaker,
        List<Notification> waiting) {}
