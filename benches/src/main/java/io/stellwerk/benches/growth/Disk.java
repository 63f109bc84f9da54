package io.stellwerk.benches.growth;

import io.stellwerk.embedded.StackException;
import java.io.IOException;

/** The machine's disks. */
final class Disk {

    private Disk() {}

    /** Returns when everything that was written is on them, so that it disturbs nothing that is measured. */
    static void settle() {
        try {
            new ProcessBuilder("sync").inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new StackException("The command sync, which writes everything to the disk, does not run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the disk was written.", e);
        }
    }
}
