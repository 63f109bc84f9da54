package io.stellwerk.local;

import io.stellwerk.local.stack.PortPlan;

/** Where to look and what to try, when everything runs. */
final class Summary {

    private Summary() {}

    static String of(PortPlan ports) {
        var address = ports.address();
        return """

                  Console     %s/
                  Mailboxes   %s/mail   (SMTP on port %d, IMAP on port %d)
                  APIs        %s/api/<intake|triage|escalation|notification>/v1/…
                  OpenAPI     %s/api/<service>/openapi
                  Kafka       localhost:%d      PostgreSQL  localhost:%d

                  ./stellwerk send FILE.eml     hand in a raw mail
                  ./stellwerk watch             see the events as they happen
                  ./stellwerk status | logs     see how it is doing
                  ./stellwerk down, or Ctrl-C   stop everything; tickets stay
                """.formatted(
                address, address, ports.smtp(), ports.imap(), address, address, ports.kafka(), ports.postgres());
    }
}
