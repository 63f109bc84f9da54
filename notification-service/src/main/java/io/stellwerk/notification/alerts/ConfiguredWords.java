package io.stellwerk.notification.alerts;

import io.stellwerk.notification.DeskConfig;
import io.stellwerk.notification.templates.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The words of alerts as configured. */
@ApplicationScoped
public class ConfiguredWords implements Supplier<AlertWords> {

    private final AlertWords words;

    ConfiguredWords(AlertConfig config, DeskConfig desk) {
        words = new AlertWords(
                Language.choose(config.language(), null),
                desk.timeZone(),
                desk.publicAddress()
                        .map(address -> address.toString().replaceFirst("/+$", ""))
                        .orElse(null));
    }

    @Override
    public AlertWords get() {
        return words;
    }
}
