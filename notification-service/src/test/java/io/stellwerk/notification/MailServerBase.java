package io.stellwerk.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.stellwerk.notification.board.ConsoleIdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TopicProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A mail server for each test, and a look at the topics. */
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(ConsoleIdentityResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
public abstract class MailServerBase {

    protected final TopicProbe topics = TopicProbe.onTestBroker();
    protected Mailboxes mailboxes;

    @BeforeEach
    protected void startMailServer() {
        mailboxes = new Mailboxes();
    }

    @AfterEach
    protected void stopMailServer() {
        mailboxes.close();
        topics.close();
    }
}
