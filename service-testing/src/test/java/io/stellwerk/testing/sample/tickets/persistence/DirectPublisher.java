package io.stellwerk.testing.sample.tickets.persistence;

import org.apache.kafka.clients.producer.Producer;

/** Publishes past the outbox. */
public class DirectPublisher {

    void publish(Producer<String, String> producer) {
        producer.flush();
    }
}
