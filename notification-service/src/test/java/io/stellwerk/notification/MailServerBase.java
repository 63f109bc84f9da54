package io.stellwerk.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TopicProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A mail server for each test, and a look at the topics. */
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
abstract class MailServerBase {

    final TopicProbe topics = TopicProbe.onTestBroker();
    Mailboxes mailboxes;

    @BeforeEach
    void startMailServer() {
        mailboxes = new Mailboxes();
    }

    @AfterEach
    void stopMailServer() {
        mailboxes.close();
        topics.close();
    }
}
