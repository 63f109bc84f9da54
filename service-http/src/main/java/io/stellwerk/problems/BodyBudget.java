package io.stellwerk.problems;

/**
 * How much of the memory the bodies of requests may take together, from their arrival to the answer. A body that is larger
 * than the whole is let in when it is the only one.
 */
final class BodyBudget {

    /** About what a request takes beside its body, so that many small ones are bounded too. */
    static final long LEAST = 16 * 1024;

    private final long most;
    private long inFlight;

    BodyBudget(long most) {
        this.most = most;
    }

    /** The part of a request; it has nothing until it asks. */
    Share share() {
        return new Share();
    }

    /** What one request takes. */
    final class Share {
        private long taken;

        private Share() {}

        /** Takes so much for a body of that many bytes, if it is there. */
        boolean cover(long bytes) {
            synchronized (BodyBudget.this) {
                long more = Math.max(bytes, LEAST) - taken;
                boolean alone = inFlight == taken;
                if (more > 0 && !alone && inFlight + more > most) {
                    return false;
                }
                taken += Math.max(0, more);
                inFlight += Math.max(0, more);
                return true;
            }
        }

        /** Gives it all back; a second time changes nothing. */
        void giveBack() {
            synchronized (BodyBudget.this) {
                inFlight -= taken;
                taken = 0;
            }
        }
    }
}
