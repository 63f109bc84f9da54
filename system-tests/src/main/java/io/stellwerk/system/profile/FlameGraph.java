package io.stellwerk.system.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import one.convert.Arguments;
import one.convert.JfrToFlame;

/** A service's stacks as a picture: what is wide took long. */
final class FlameGraph {

    /** Percent of the whole below which a frame is left out. */
    private static final double NARROWEST = 0.05;

    /** No page of the documentation should be larger. */
    private static final long LARGEST_BYTES = 500_000;

    private FlameGraph() {}

    /** Draws the processor time in a recording as an HTML page that needs nothing else. */
    static void draw(String title, Path recording, Path page) throws IOException {
        double narrowest = NARROWEST;
        do {
            JfrToFlame.convert(recording.toString(), page.toString(), arguments(title, narrowest));
            narrowest *= 2;
        } while (Files.size(page) > LARGEST_BYTES);
    }

    private static Arguments arguments(String title, double narrowest) {
        Arguments arguments = new Arguments("--cpu-time", "--dot", "--norm");
        arguments.title = title;
        arguments.minwidth = narrowest;
        return arguments;
    }
}
