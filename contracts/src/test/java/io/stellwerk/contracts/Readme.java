package io.stellwerk.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README, parts of which are made from the contracts: each stands between two comments that name it. */
final class Readme {

    private static final Path FILE = Path.of("../README.md");
    private static final boolean WRITE = Boolean.getBoolean("readme.write");

    private Readme() {}

    /** The part as it stands there; with {@code -Dreadme.write=true} it is written first. */
    static String part(String name, String expected) {
        String begin = "<!-- %s: generated, see CONTRIBUTING.md -->\n".formatted(name);
        String end = "<!-- end of %s -->".formatted(name);
        try {
            String text = Files.readString(FILE);
            int from = text.indexOf(begin) + begin.length();
            int to = text.indexOf(end);
            if (from < begin.length() || to < from) {
                throw new AssertionError("README.md has no place for " + name);
            }
            if (WRITE) {
                Files.writeString(FILE, text.substring(0, from) + expected + text.substring(to));
                return expected;
            }
            return text.substring(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
