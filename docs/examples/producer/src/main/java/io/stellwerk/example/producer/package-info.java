/** A channel of one's own: Kafka's client, a JSON reader, and nothing of Stellwerk's code. */
@NullMarked
package io.stellwerk.example.producer;

import org.jspecify.annotations.NullMarked;
