/** A system that reads Stellwerk's topics: Kafka's client, JDBC, and nothing of Stellwerk's code. */
@NullMarked
package io.stellwerk.example;

import org.jspecify.annotations.NullMarked;
