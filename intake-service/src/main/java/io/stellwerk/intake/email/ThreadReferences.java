package io.stellwerk.intake.email;

import java.util.List;

/** Finds what an e-mail says about the ticket it belongs to, the most trustworthy first. */
public final class ThreadReferences {
    private ThreadReferences() {}

    public static List<ThreadReference> of(ReadEmail email, DeskAddress desk, String secret) {
        return List.of();
    }
}
