package io.stellwerk.notification.application;

import io.quarkus.runtime.Startup;
import io.stellwerk.notification.DeskConfig;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.domain.CorrespondenceRules;
import io.stellwerk.notification.domain.DeskAddresses;
import io.stellwerk.notification.domain.DeskIdentity;
import io.stellwerk.notification.domain.RecipientRules;
import io.stellwerk.notification.domain.RetryPolicy;
import io.stellwerk.notification.domain.SenderHistory;
import io.stellwerk.notification.domain.SigningKey;
import io.stellwerk.notification.domain.StormBreaker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The desk's identity and rules, as configured. Made at the start, which a key that cannot be used ends. */
@Startup
@ApplicationScoped
public class Desk {

    private final DeskIdentity identity;
    private final CorrespondenceRules rules;
    private final RetryPolicy retry;

    Desk(DeskConfig desk, NotificationConfig config) {
        SigningKey key = SigningKey.chosen(desk.tokenKey(), desk.tokenSecret().orElse(null), desk.tokenKeys());
        identity = new DeskIdentity(desk.address(), desk.domain(), desk.name(), key);
        List<String> own = new ArrayList<>(config.ownAddresses().orElse(Set.of()));
        own.add(desk.address());
        rules = new CorrespondenceRules(
                new RecipientRules(
                        DeskAddresses.of(own),
                        new SenderHistory.SenderLimits(config.receiptsPerHour(), config.receiptsPerDay())),
                storm(config.storm()),
                config.languagePatience(),
                config.suppressedFor());
        NotificationConfig.Delivery delivery = config.delivery();
        retry = new RetryPolicy(delivery.retryFirst(), delivery.retryLongest(), delivery.giveUpAfter());
    }

    private static StormBreaker.Policy storm(NotificationConfig.Storm storm) {
        return new StormBreaker.Policy(
                storm.mostSent(),
                storm.window(),
                storm.failedPercent(),
                storm.failedSample(),
                storm.openFor(),
                storm.trial());
    }

    /** Who the desk is in e-mail. */
    public DeskIdentity identity() {
        return identity;
    }

    /** Who may be told what. */
    public CorrespondenceRules rules() {
        return rules;
    }

    /** When a mail is tried again. */
    public RetryPolicy retry() {
        return retry;
    }
}
