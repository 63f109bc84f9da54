package io.stellwerk.benches.growth;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Customers' mail about tickets that are there. */
final class MailWork {

    private static final int RATE = 50;
    private static final int WARM_UP = 300;

    private final Doors doors;
    private final TicketDraw.Pile tickets;

    MailWork(Doors doors, TicketDraw.Pile tickets) {
        this.doors = doors;
        this.tickets = tickets;
    }

    Work repeat() {
        return new SteadyWork("a message comes again", RATE, WARM_UP, () -> {
            FilledTicket ticket = tickets.next();
            return send(ticket, ticket.mailId(), "", "duplicate");
        });
    }

    Work reply() {
        return new SteadyWork("customer replies to an old ticket", RATE, WARM_UP, () -> {
            FilledTicket ticket = tickets.next();
            return send(
                    ticket,
                    UUID.randomUUID() + "@customer.example",
                    "In-Reply-To: <" + ticket.mailId() + ">\n",
                    "appended");
        });
    }

    private CompletableFuture<Boolean> send(FilledTicket ticket, String messageId, String thread, String outcome) {
        String mail = """
                From: <%s>
                To: support@desk.example
                Subject: Re: my request
                Message-ID: <%s>
                %sDate: Mon, 23 Nov 2026 11:15:00 +0100

                It still happens, also after a restart.
                """.formatted(ticket.email(), messageId, thread);
        return doors.post("intake", "/emails", "message/rfc822", mail.replace("\n", "\r\n"))
                .thenApply(response -> response.statusCode() == 200
                        && response.body().contains("\"" + outcome + "\"")
                        && response.body().contains(ticket.id().toString()));
    }
}
