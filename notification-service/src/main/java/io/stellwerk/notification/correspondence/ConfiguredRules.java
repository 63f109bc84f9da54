package io.stellwerk.notification.correspondence;

import io.stellwerk.notification.DeskConfig;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.storms.ConfiguredStormPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The rules of correspondence as configured. */
@ApplicationScoped
class ConfiguredRules implements Supplier<CorrespondenceRules> {

    private final CorrespondenceRules rules;

    ConfiguredRules(DeskConfig desk, NotificationConfig config, ConfiguredStormPolicy storm) {
        List<String> own = new ArrayList<>(config.ownAddresses().orElse(Set.of()));
        own.add(desk.address());
        rules = new CorrespondenceRules(
                new RecipientRules(
                        OwnAddresses.of(own),
                        new SenderHistory.SenderLimits(config.receiptsPerHour(), config.receiptsPerDay())),
                storm.get(),
                config.languagePatience(),
                config.promisePatience(),
                config.suppressedFor());
    }

    @Override
    public CorrespondenceRules get() {
        return rules;
    }
}
