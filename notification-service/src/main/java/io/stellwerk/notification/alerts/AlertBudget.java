package io.stellwerk.notification.alerts;

/**
 * Limit of messages to one recipient, so that a bad hour does not bury the alert that matters: so many become messages of
 * their own, the rest is collected, and told in one message each time a while has passed since the last.
 *
 * @param perHour most alerts in an hour that become messages of their own
 */
public record AlertBudget(int perHour) {

    /**
     * Division of the alerts that wait, oldest first.
     *
     * @param single number of alerts that become a message each
     * @param summarised number of the following ones that become one message together; the others go on waiting
     */
    public record Plan(int single, int summarised) {}

    /** Plan for alerts that wait for a recipient who got so many messages within the last hour, and none for a while. */
    public Plan plan(int waiting, int sentWithinHour, boolean quietForAWhile) {
        int single = Math.clamp((long) perHour - sentWithinHour, 0, waiting);
        int rest = waiting - single;
        return new Plan(single, single == 0 && quietForAWhile ? rest : 0);
    }
}
