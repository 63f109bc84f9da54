package io.stellwerk.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Record of something that somebody did or read. It tells ids, states and owners, and never a customer's words. Texts that are
 * too long are cut: an action must not fail because somebody has a long name.
 *
 * @param action a stable literal, such as {@code ticket.escalate}
 * @param before what was changed, as it was before; nothing for a read
 * @param after the same, as it is since
 */
public record AuditEntry(
        String actorId,
        String actorName,
        String address,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after,
        @Nullable String traceId) {

    private static final int ID = 255;
    private static final int TEXT = 200;
    private static final int NAME = 64;

    public AuditEntry {
        actorId = PlainText.cut(actorId, ID);
        actorName = PlainText.cut(actorName, TEXT);
        address = PlainText.cut(address, NAME);
        action = PlainText.cut(action, NAME);
        subjectKind = PlainText.cut(subjectKind, NAME);
        subjectId = PlainText.cut(subjectId, TEXT);
        before = before == null ? null : PlainText.cut(before);
        after = after == null ? null : PlainText.cut(after);
    }

    /** Something was read. */
    public static AuditEntry read(Caller caller, String action, Subject subject) {
        return of(caller, action, subject, null, null);
    }

    /** Something was done that has no state before. */
    public static AuditEntry done(Caller caller, String action, Subject subject, Map<String, String> after) {
        return of(caller, action, subject, null, after);
    }

    /** Something was changed. */
    public static AuditEntry changed(
            Caller caller, String action, Subject subject, Map<String, String> before, Map<String, String> after) {
        return of(caller, action, subject, before, after);
    }

    private static AuditEntry of(
            Caller caller,
            String action,
            Subject subject,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        return new AuditEntry(
                caller.actorId(),
                caller.actorName(),
                caller.address(),
                action,
                subject.kind(),
                subject.id(),
                before,
                after,
                caller.traceId());
    }
}
