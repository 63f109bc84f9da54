package io.stellwerk.benches.profile;

import java.io.IOException;
import java.nio.file.Path;
import one.convert.Arguments;
import one.convert.JfrToFlame;

/** Flame graph of a recording, drawn by async-profiler's converter. */
final class FlameGraph {

    /** Percent of the whole below which a frame is left out. */
    private static final double NARROWEST = 0.05;

    private FlameGraph() {}

    /** Draws the processor time in a recording as an HTML page that needs nothing else. */
    static void draw(String title, Path recording, Path page) throws IOException {
        Arguments arguments = new Arguments("--cpu-time", "--dot", "--norm");
        arguments.title = title;
        arguments.minwidth = NARROWEST;
        JfrToFlame.convert(recording.toString(), page.toString(), arguments);
    }
}
