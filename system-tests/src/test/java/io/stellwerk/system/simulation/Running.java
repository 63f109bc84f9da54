package io.stellwerk.system.simulation;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * An instance of a service that runs.
 *
 * @param readers its channels
 * @param chores what it does now and then by itself
 */
record Running(Process process, Beans beans, List<Reader> readers, List<Chore> chores) {

    /** Something that is done again and again; it is worth while only if there is something to do. */
    record Chore(String what, BooleanSupplier worthwhile, Runnable work) {}
}
