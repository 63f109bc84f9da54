package io.stellwerk.local.mailbox;

import io.stellwerk.local.mailbox.HandInAnswer.Taken;
import java.io.IOException;
import java.util.Optional;

/** An operator's actions on mails that were set aside. */
public final class SetAsideActions {

    /** The outcome of a mail that intake took. */
    public static final String TAKEN = "taken";

    private final SetAsideMails mails;
    private final IntakeDoor door;

    SetAsideActions(SetAsideMails mails, IntakeDoor door) {
        this.mails = mails;
        this.door = door;
    }

    /** What was set aside. */
    public SetAsideMails mails() {
        return mails;
    }

    /** Hands the mail in once more, and tells how intake answered; nothing if there is no such mail. */
    public Optional<String> retry(long id) throws InterruptedException, IOException {
        var found = mails.find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var mail = found.get();
        var answer = door.handIn(mail.recipient(), mails.content(id));
        if (answer instanceof Taken) {
            mails.remove(id);
            return Optional.of(TAKEN);
        }
        mails.put(
                new SetAsideMail(id, mail.recipient(), answer.reason(), mail.attempts() + 1, mail.since()),
                mails.content(id));
        return Optional.of(answer.reason());
    }

    /** Gives the mail up; false if there is none. It stays among those that the mail server keeps. */
    public boolean discard(long id) {
        return mails.remove(id);
    }
}
