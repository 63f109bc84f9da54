package io.stellwerk.local.mailbox;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.local.mailbox.Lanes.Lane;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk's own mailbox: what arrives there by SMTP is handed in at intake, also after a restart. The mails of one sender
 * go one after the other, those of others beside them. A mail that intake refuses, or on which it fails again and again, is
 * set aside; while intake is not there at all, everything waits.
 */
public final class DeskMailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskMailbox.class);
    private static final Pattern TO_DESK = Pattern.compile("support(\\+[^@]*)?@desk\\.example");
    private static final int AT_ONCE = 4;

    private final MailServer mail;
    private final IntakeDoor door;
    private final HandedInMails handedIn;
    private final SetAsideMails setAside;
    private final Attempts attempts;
    private final Outage outage = new Outage();
    private final Lanes lanes = new Lanes();
    private final List<Thread> workers = new ArrayList<>();
    private final TreeSet<Long> pending = new TreeSet<>();
    private long last;
    private boolean caughtUp;

    public DeskMailbox(MailServer mail, IntakeDoor door, Path handedIn, SetAsideMails setAside, Attempts attempts) {
        this.mail = mail;
        this.door = door;
        this.handedIn = new HandedInMails(handedIn);
        this.setAside = setAside;
        this.attempts = attempts;
    }

    /** Begins to hand in; returns at once. */
    public void start() {
        mail.onMessage(received -> {
            if (isToDesk(received.recipient())) {
                arrived(received);
            }
        });
        for (int i = 0; i < AT_ONCE; i++) {
            workers.add(Thread.ofVirtual().name("desk-mailbox-" + i).start(this::work));
        }
        Thread.ofVirtual().name("desk-mailbox-kept").start(() -> {
            mail.keptFor(DeskMailbox::isToDesk).forEach(this::arrived);
            synchronized (this) {
                caughtUp = true;
            }
            recordCompactly();
        });
    }

    /** What an operator can do about the mails that were set aside. */
    public SetAsideActions setAsideActions() {
        return new SetAsideActions(setAside, door);
    }

    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
        door.close();
    }

    private static boolean isToDesk(String recipient) {
        return TO_DESK.matcher(recipient).matches();
    }

    private void arrived(ReceivedMail received) {
        var known = handedIn.contains(received);
        synchronized (this) {
            last = Math.max(last, received.number());
            known |= !known && !pending.add(received.number());
        }
        if (!known) {
            lanes.add(SenderOf.mail(received), received);
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                handInFirstOf(lanes.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void handInFirstOf(Lane lane) throws InterruptedException {
        Thread.sleep(outage.pause());
        var received = lane.first();
        var answer = door.handIn(received);
        var isSettled = switch (answer) {
            case HandInAnswer.Taken _ -> taken(answer);
            case HandInAnswer.Refused _ -> setAside(received, answer, lane.attempts() + 1);
            case HandInAnswer.Failed _ -> isGivenUp(lane, answer);
            case HandInAnswer.NotNow _ -> {
                outage.goesOn();
                // An outage is no mail's doing; if others were taken meanwhile, there is none.
                yield lane.othersWereTaken(outage.taken()) && isGivenUp(lane, answer);
            }
        };
        if (isSettled) {
            recordSettled(received);
            lanes.settled(lane);
        } else {
            lanes.again(lane, attempts.pauseAfter(lane.attempts()));
        }
    }

    private boolean taken(HandInAnswer answer) {
        outage.ended();
        LOG.info("A mail was handed in outcome={}", answer.reason());
        return true;
    }

    private boolean isGivenUp(Lane lane, HandInAnswer answer) {
        return lane.attempted() >= attempts.most() && setAside(lane.first(), answer, lane.attempts());
    }

    private boolean setAside(ReceivedMail received, HandInAnswer answer, int made) {
        try {
            setAside.put(
                    new SetAsideMail(received.number(), received.recipient(), answer.reason(), made, Instant.now()),
                    received.file());
            LOG.warn("A mail was set aside, see ./stellwerk mail list reason={}", answer.reason());
            return true;
        } catch (IOException e) {
            LOG.error(
                    "A mail could not be set aside: is the disk full? reason={}",
                    e.getClass().getName());
            return false;
        }
    }

    private void recordSettled(ReceivedMail received) {
        try {
            handedIn.add(received);
        } catch (IOException e) {
            // It is handed in again after the next start, and intake knows it.
            LOG.error(
                    "What was handed in cannot be recorded: is the disk full? reason={}",
                    e.getClass().getName());
        }
        synchronized (this) {
            pending.remove(received.number());
        }
        if (handedIn.isLong()) {
            recordCompactly();
        }
    }

    /** Only when all that came before is known: a number that is missing then was handed in. */
    private synchronized void recordCompactly() {
        if (!caughtUp) {
            return;
        }
        try {
            handedIn.rewrite(pending, last);
        } catch (IOException e) {
            LOG.error(
                    "What was handed in cannot be recorded: is the disk full? reason={}",
                    e.getClass().getName());
        }
    }
}
