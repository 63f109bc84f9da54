package io.stellwerk.testing;

/** A running server as the JVM's bean server knows it. */
public interface SharedServerMXBean {

    /** Where it is. */
    String getAddress();

    /** Makes a topic or a database in it, if it has none of that name. */
    void create(String name);

    /** Takes it away. */
    void stop();

    /** Brings it back at the same address. */
    void start();
}
