package io.stellwerk.notification.correspondence;

import io.stellwerk.notification.storms.StormBreaker;
import io.stellwerk.notification.suppression.SentMail;
import io.stellwerk.notification.suppression.Suppression;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Correspondence as it was before a batch of events.
 *
 * @param contacts by ticket
 * @param suppressions of the addresses that the batch concerns
 * @param histories by mailbox
 * @param reported the mails that delivery reports of the batch are about
 * @param waiting the replies of these tickets that wait for their contact
 */
public record KnownCorrespondence(
        Map<UUID, Contact> contacts,
        List<Suppression> suppressions,
        Map<String, SenderHistory> histories,
        List<SentMail> reported,
        StormBreaker breaker,
        List<Notification> waiting) {}
