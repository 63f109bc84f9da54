package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Connections;
import io.stellwerk.benches.measuring.QueuedTickets;
import io.stellwerk.benches.stack.LocalDesk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** All that is measured, in the order in which it is done. */
final class Operations {

    private static final int READS = 100;
    private static final int BOARDS = 10;
    private static final int SEARCHES = 10;
    private static final int SEARCH_WARM_UP = 100;
    private static final int WARM_UP = 1_000;
    private static final int BOARD_WARM_UP = 200;
    private static final int TIERS = 3;

    private static final String PREVIEW = """
            {"subject": "VPN-Zugang nach Passwortwechsel gesperrt", "channel": "EMAIL", "languageHint": "de",
             "text": "Seit dem Passwortwechsel komme ich nicht mehr ins VPN. Es ist dringend."}""";

    private final LocalDesk desk;
    private final Doors doors;
    private final QueuedTickets queued;
    private final TicketDraw draw;
    private final long firstUntouched;

    /** Nobody has worked yet on the tickets from that number on. */
    Operations(LocalDesk desk, Doors doors, QueuedTickets queued, TicketDraw draw, long firstUntouched) {
        this.desk = desk;
        this.doors = doors;
        this.queued = queued;
        this.draw = draw;
        this.firstUntouched = firstUntouched;
    }

    List<Work> all() {
        AgentWork agents = new AgentWork(doors, draw.pile(this::isUntouched, 0, 2));
        MailWork mails = new MailWork(doors, draw.pile(FilledTicket::byMail));
        List<Work> all = new ArrayList<>();
        all.add(new WebRequests("web request accepted", doors, queued, draw.pile(_ -> true)));
        all.add(mails.repeat());
        all.add(mails.reply());
        all.add(new TimerWork(new Connections(desk.ports().postgres()), draw.pile(this::isUntouched, 1, 2)));
        all.add(agents.accept());
        all.add(agents.reply());
        all.add(agents.resolve());
        all.addAll(escalationReads());
        all.addAll(searches());
        all.addAll(otherReads());
        return all;
    }

    private boolean isUntouched(FilledTicket ticket) {
        return ticket.isQueued() && ticket.pending() && ticket.number() >= firstUntouched;
    }

    private List<Work> escalationReads() {
        AtomicInteger number = new AtomicInteger();
        return List.of(
                new SteadyWork(
                        "first page of a queue",
                        READS,
                        WARM_UP,
                        () -> doors.get(
                                "escalation",
                                "/tickets?status=QUEUED&limit=50&tier=" + (1 + number.incrementAndGet() % TIERS))),
                read("a page deep in a queue", "escalation", Operations::deepPage),
                new SteadyWork(
                        "an agent's own tickets",
                        READS,
                        WARM_UP,
                        () -> doors.get(
                                "escalation",
                                "/tickets?status=IN_PROGRESS&limit=50&owner=agent-"
                                        + (number.incrementAndGet() % 200))),
                new SteadyWork("counts of the queues", READS, WARM_UP, () -> doors.get("escalation", "/queues")),
                sorted("received", number),
                sorted("updated", number),
                sorted("due", number),
                new SteadyWork(
                        "counts of a filtered list",
                        READS,
                        WARM_UP,
                        () -> doors.get("escalation", "/tickets/counts?priority=P2")),
                read("a ticket", "escalation", ticket -> "/tickets/" + ticket.id()),
                read("a ticket's history", "escalation", ticket -> "/tickets/" + ticket.id() + "/history"));
    }

    private Work sorted(String order, AtomicInteger number) {
        return new SteadyWork(
                "first page of a queue by " + order,
                READS,
                WARM_UP,
                () -> doors.get(
                        "escalation",
                        "/tickets?status=QUEUED&limit=50&sort=" + order + "&tier="
                                + (1 + number.incrementAndGet() % TIERS)));
    }

    /** Words that one message in five has, one that all have, and what a single ticket or customer has. */
    private List<Work> searches() {
        return List.of(
                read("search: a word of one ticket", "intake", ticket -> "/search?q=" + ticket.number()),
                search("search: a word of every fifth ticket", "printer"),
                search("search: a word of all tickets", "computer"),
                search("search: two words", "outlook+password"));
    }

    private Work search(String name, String words) {
        return new SteadyWork(name, SEARCHES, SEARCH_WARM_UP, () -> doors.get("intake", "/search?q=" + words));
    }

    private List<Work> otherReads() {
        return List.of(
                read("a ticket's conversation", "intake", ticket -> "/conversations/" + ticket.id()),
                read("a ticket's assessment", "triage", ticket -> "/assessments/" + ticket.id()),
                new SteadyWork("the board", BOARDS, BOARD_WARM_UP, () -> doors.get("notification", "/board")),
                new SteadyWork(
                        "the newest deliveries",
                        READS,
                        WARM_UP,
                        () -> doors.get("notification", "/deliveries?limit=50")),
                read("a ticket's deliveries", "notification", ticket -> "/deliveries?ticketId=" + ticket.id()),
                new SteadyWork("triage preview (reads no table)", READS, WARM_UP, this::preview));
    }

    private Work read(String name, String service, Function<FilledTicket, String> path) {
        TicketDraw.Pile tickets = draw.pile(_ -> true);
        return new SteadyWork(name, READS, WARM_UP, () -> doors.get(service, path.apply(tickets.next())));
    }

    private CompletableFuture<Boolean> preview() {
        return doors.post("triage", "/previews", "application/json", PREVIEW)
                .thenApply(response -> response.statusCode() == 200);
    }

    private static String deepPage(FilledTicket ticket) {
        String place = ticket.priority() + " " + ticket.receivedAt() + " " + ticket.id();
        return "/tickets?limit=50&status=" + ticket.status() + "&tier=" + ticket.tier() + "&cursor="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
