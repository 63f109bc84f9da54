package io.stellwerk.local.parentwatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and exits in good order when standard input ends: its other end is held by the process that
 * started this one, so it ends even when that one is killed.
 */
public final class ParentWatch {

    private ParentWatch() {}

    /** Runs the class named by the first argument with the other arguments. */
    public static void main(String[] arguments) throws Throwable {
        Thread.ofPlatform().name("parent-watch").daemon().start(() -> exitAtEndOf(System.in));
        var main = Class.forName(arguments[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static void exitAtEndOf(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("The pipe to the parent process broke: " + e.getMessage());
        }
        System.exit(0);
    }
}
