package io.stellwerk.testing;

/** A running server as the JVM's bean server knows it. */
public interface SharedServerMXBean {

    /** Where it is. */
    String getAddress();

    /** Takes it away. */
    void stop();

    /** Brings it back at the same address. */
    void start();
}
