package io.stellwerk.contracts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service's configuration and sources say about the topics: a service names topics and types as literals only. */
record ServiceCode(String publisher) {

    private static final Pattern TYPE = Pattern.compile("\"(stellwerk\\.[a-z]+\\.[a-z-]+\\.v\\d+)\"");
    private static final Pattern TOPIC = Pattern.compile("\"([a-z]+\\.[a-z-]+\\.v\\d+)\"");
    private static final Pattern INCOMING = Pattern.compile("mp\\.messaging\\.incoming\\.([a-z-]+)\\.topic");

    /** The name under which it is deployed, which is its consumer group, too. */
    String service() {
        return publisher + "-service";
    }

    /** The topics that it reads, each with its consumer group. */
    SortedMap<String, String> incoming() {
        Properties configuration = configuration();
        SortedMap<String, String> groups = new TreeMap<>();
        configuration.stringPropertyNames().stream()
                .map(INCOMING::matcher)
                .flatMap(key -> key.results().map(MatchResult::group))
                .forEach(key -> groups.put(
                        configuration.getProperty(key),
                        configuration.getProperty(key.replaceFirst("topic$", "group.id"))));
        return groups;
    }

    /** Where it puts what it cannot handle. */
    SortedSet<String> deadLetters() {
        String prefix = configuration().getProperty("stellwerk.messaging.service") + ".dlq.";
        return incoming().keySet().stream().map(prefix::concat).collect(Collectors.toCollection(TreeSet::new));
    }

    SortedSet<String> typesPublished() {
        return literals(TYPE, "stellwerk." + publisher + ".", true);
    }

    SortedSet<String> typesRead() {
        return literals(TYPE, "stellwerk." + publisher + ".", false);
    }

    SortedSet<String> topicsPublished() {
        return literals(TOPIC, publisher + ".", true);
    }

    /** Topics of others that the sources name, such as those that the board is rebuilt from. */
    SortedSet<String> topicsNamed() {
        return literals(TOPIC, publisher + ".", false);
    }

    /** The literals of one file that begin with something. */
    static SortedSet<String> literals(Path file, String prefix) {
        return Pattern.compile("\"(%s[a-z_-]*)\"".formatted(prefix))
                .matcher(read(file))
                .results()
                .map(literal -> literal.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedSet<String> literals(Pattern literal, String ownPrefix, boolean own) {
        try (Stream<Path> files = Files.walk(root().resolve("java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> literal.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .filter(name -> name.startsWith(ownPrefix) == own)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties configuration() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(root().resolve("resources/application.properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path root() {
        return Path.of("..", service(), "src", "main");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return service();
    }
}
