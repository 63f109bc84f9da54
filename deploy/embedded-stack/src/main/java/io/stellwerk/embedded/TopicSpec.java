package io.stellwerk.embedded;

/** What a topic must look like when it is created: its name, its partitions, and whether only the last value of a key is kept. */
public record TopicSpec(String name, int partitions, boolean compacted) {

    static final int DEFAULT_PARTITIONS = 4;

    /** A topic that keeps every event. */
    public static TopicSpec of(String name) {
        return new TopicSpec(name, DEFAULT_PARTITIONS, false);
    }

    /** A topic that keeps the last event of each key. */
    public static TopicSpec compacted(String name) {
        return new TopicSpec(name, DEFAULT_PARTITIONS, true);
    }

    /** The same topic with another number of partitions. */
    public TopicSpec withPartitions(int number) {
        return new TopicSpec(name, number, compacted);
    }
}
