package io.stellwerk.local.mailbox;

import io.stellwerk.embedded.ReceivedMail;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** Mails that wait, in a lane for each sender: the first of a lane is worked on by one at a time, the others stay behind it. */
final class Lanes {

    private final Map<String, Lane> bySender = new HashMap<>();
    private final DelayQueue<Lane> ready = new DelayQueue<>();

    /** Puts the mail behind the others of its sender. */
    synchronized void add(String sender, ReceivedMail mail) {
        var known = bySender.get(sender);
        if (known != null) {
            known.mails.add(mail);
            return;
        }
        var lane = new Lane(sender, mail);
        bySender.put(sender, lane);
        ready.add(lane);
    }

    /** The lane that has been ready longest, as soon as there is one; it is nobody else's until it is given back. */
    Lane take() throws InterruptedException {
        return ready.take();
    }

    /** Gives a lane back whose first mail is settled. */
    synchronized void settled(Lane lane) {
        lane.mails.poll();
        lane.attempts = 0;
        lane.takenAtLastAttempt = -1;
        if (lane.mails.isEmpty()) {
            bySender.remove(lane.sender);
        } else {
            again(lane, Duration.ZERO);
        }
    }

    /** Gives a lane back whose first mail must be tried again after a while. */
    void again(Lane lane, Duration pause) {
        lane.readyAt = System.nanoTime() + pause.toNanos();
        ready.add(lane);
    }

    /** The mails of one sender that wait. */
    static final class Lane implements Delayed {

        private final String sender;
        private final Deque<ReceivedMail> mails = new ArrayDeque<>();
        private long readyAt = System.nanoTime();
        private int attempts;
        private long takenAtLastAttempt = -1;

        private Lane(String sender, ReceivedMail first) {
            this.sender = sender;
            mails.add(first);
        }

        ReceivedMail first() {
            return mails.element();
        }

        /** How many attempts on the first mail count. */
        int attempts() {
            return attempts;
        }

        /** Counts one, and returns how many there are. */
        int attempted() {
            return ++attempts;
        }

        /** Whether intake has taken a mail since the last attempt on the first one; it has taken so many in all. */
        boolean othersWereTaken(long taken) {
            var before = takenAtLastAttempt;
            takenAtLastAttempt = taken;
            return before >= 0 && taken > before;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(readyAt - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(readyAt - ((Lane) other).readyAt, 0);
        }
    }
}
