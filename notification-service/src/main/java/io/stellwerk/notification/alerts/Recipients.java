package io.stellwerk.notification.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules for who gets an alert: the ticket's owner, or else the people of its tier; and each webhook that is for the tier.
 *
 * @param tiers mail addresses by tier
 * @param people mail addresses by the id of an agent
 * @param webhooks the tiers that each webhook is for; for all if it names none
 */
public record Recipients(
        Map<Integer, List<String>> tiers, Map<String, String> people, Map<String, Set<Integer>> webhooks) {

    /** True if no alert can reach anybody, so that none needs to be written. */
    public boolean none() {
        return tiers.isEmpty() && people.isEmpty() && webhooks.isEmpty();
    }

    /** Those who get the alert. */
    public List<Recipient> of(Alert alert) {
        List<Recipient> all = new ArrayList<>();
        responsible(alert).forEach(address -> all.add(new Recipient(AlertChannel.MAIL, address)));
        webhooks.forEach((name, its) -> {
            if (its.isEmpty() || its.contains(alert.tier())) {
                all.add(new Recipient(AlertChannel.WEBHOOK, name));
            }
        });
        return all;
    }

    private List<String> responsible(Alert alert) {
        String owner = alert.owner() == null ? null : people.get(alert.owner());
        return owner != null ? List.of(owner) : tiers.getOrDefault(alert.tier(), List.of());
    }
}
