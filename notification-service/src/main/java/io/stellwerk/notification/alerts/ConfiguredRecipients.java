package io.stellwerk.notification.alerts;

import io.quarkus.runtime.Startup;
import io.stellwerk.notification.DeskConfig;
import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.correspondence.OwnAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The recipients as configured. Made at the start, which a setting that could never work, or would loop, ends. */
@Startup
@ApplicationScoped
public class ConfiguredRecipients implements Supplier<Recipients> {

    private static final int SHORTEST_SECRET = 24;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Recipients recipients;

    ConfiguredRecipients(AlertConfig config, DeskConfig desk, NotificationConfig notification) {
        List<String> own = new ArrayList<>(notification.ownAddresses().orElse(Set.of()));
        own.add(desk.address());
        OwnAddresses desks = OwnAddresses.of(own);
        Map<Integer, List<String>> tiers = new HashMap<>();
        config.tiers()
                .forEach((tier, addresses) -> tiers.put(
                        tier,
                        Arrays.stream(addresses.split(","))
                                .map(given -> address("tiers." + tier, given, desks))
                                .toList()));
        Map<String, String> people = new HashMap<>();
        config.people().forEach((id, given) -> people.put(id, address("people." + id, given, desks)));
        Map<String, Set<Integer>> webhooks = new HashMap<>();
        config.webhooks().forEach((name, webhook) -> {
            check(name, webhook);
            webhooks.put(name, webhook.tiers().orElse(Set.of()));
        });
        recipients = new Recipients(tiers, people, webhooks);
    }

    /** Alerts to the desk's own mailbox would open tickets. */
    private static String address(String setting, String given, OwnAddresses desks) {
        return MailAddress.of(given)
                .filter(address -> !desks.contains(address))
                .map(MailAddress::value)
                .orElseThrow(() -> new IllegalStateException(
                        "notification.alerts." + setting + " must be mail addresses, and none of the desk's own"));
    }

    private static void check(String name, AlertConfig.Webhook webhook) {
        URI url = webhook.url();
        boolean here = url.getHost() != null && THIS_MACHINE.contains(url.getHost());
        boolean safe = "https".equals(url.getScheme()) || (here && "http".equals(url.getScheme()));
        if (url.getHost() == null || !safe) {
            throw new IllegalStateException("notification.alerts.webhooks." + name + ".url must begin with https://");
        }
        if (webhook.secret().filter(secret -> secret.length() < SHORTEST_SECRET).isPresent()) {
            throw new IllegalStateException("notification.alerts.webhooks." + name + ".secret must have "
                    + SHORTEST_SECRET + " characters or more");
        }
    }

    @Override
    public Recipients get() {
        return recipients;
    }
}
