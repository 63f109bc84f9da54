package io.stellwerk.notification.suppression.persistence;

/** Conditions on the table of suppressed addresses, for statements that have to respect it. */
public final class SuppressionConditions {

    /** Condition for a suppression to be in force, on a table named {@code s}. */
    public static final String IN_FORCE = "s.lifted_at is null and s.expires_at > now()";

    /** Condition for a suppression, {@code s}, to withhold a notification, {@code n}. */
    public static final String COVERED = IN_FORCE + " and (s.scope = 'ALL' or n.template <> 'agent-reply')";

    private SuppressionConditions() {}
}
