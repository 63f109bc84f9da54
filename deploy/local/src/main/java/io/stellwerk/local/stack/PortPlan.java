package io.stellwerk.local.stack;

import io.stellwerk.embedded.Ports;
import io.stellwerk.embedded.StackException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which part of the stack listens where; all of it on the loopback interface only. */
public record PortPlan(
        int gateway,
        int intake,
        int triage,
        int escalation,
        int notification,
        int kafka,
        int postgres,
        int smtp,
        int imap) {

    /** The ports that the documentation names. */
    public static PortPlan standard() {
        return new PortPlan(8080, 8081, 8082, 8083, 8084, 9092, 15432, 2525, 3143);
    }

    /** Nine ports in a row. */
    public static PortPlan from(int base) {
        return new PortPlan(base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7, base + 8);
    }

    /** Nine ports that were free a moment ago. */
    public static PortPlan free() {
        return new PortPlan(
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
    }

    /** Fails with one sentence if any of the ports is taken. */
    public void requireFree() {
        byName().forEach((name, port) -> {
            if (Ports.isTaken(port)) {
                throw new StackException("Port " + port + ", which Stellwerk needs for " + name
                        + ", is taken: stop what listens there, or move all ports with --ports, such as"
                        + " ./stellwerk up --ports 18080.");
            }
        });
    }

    /** The HTTP port of a service. */
    public int of(String service) {
        var port = byName().get(service);
        if (port == null) {
            throw new IllegalArgumentException("no service " + service);
        }
        return port;
    }

    /** Where a person's browser goes. */
    public String address() {
        return "http://localhost:" + gateway;
    }

    /** The issuer's address, behind the gateway; it stands in every token. */
    public URI identity() {
        return URI.create(address() + "/identity");
    }

    private Map<String, Integer> byName() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("the gateway", gateway);
        ports.put("intake", intake);
        ports.put("triage", triage);
        ports.put("escalation", escalation);
        ports.put("notification", notification);
        ports.put("Kafka", kafka);
        ports.put("PostgreSQL", postgres);
        ports.put("SMTP", smtp);
        ports.put("IMAP", imap);
        return ports;
    }
}
