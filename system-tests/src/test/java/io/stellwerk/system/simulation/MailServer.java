package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.notification.deliveries.Handover;
import io.stellwerk.notification.deliveries.Mails;
import io.stellwerk.notification.deliveries.OutgoingMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The mail server: takes a mail, answers, and the answer may be lost with the one who waits for it. */
final class MailServer {

    private static final int TROUBLE = 6;

    private final List<Taken> taken = new ArrayList<>();

    /** A mail that the server has taken, and that nobody can call back. */
    record Taken(OutgoingMail mail, Instant at) {}

    List<Taken> taken() {
        return taken;
    }

    /** The way to the server for one process. */
    Mails connection(Process process) {
        return mail -> handOver(process, mail);
    }

    private Uni<Handover> handOver(Process process, OutgoingMail mail) {
        return process.step("the mail server gets a mail", () -> trouble(process, mail))
                .chain(answer -> process.step("the mail server answers", () -> answer));
    }

    private Handover trouble(Process process, OutgoingMail mail) {
        World world = process.world();
        if (!world.chance().oneIn(TROUBLE)) {
            return take(world, mail, new Handover.Accepted());
        }
        return switch (world.chance().below(4)) {
            case 0 -> new Handover.NotNow("greylisted");
            case 1 -> take(world, mail, new Handover.Unclear("the connection broke off"));
            case 2 -> new Handover.Unclear("the connection broke off");
            default -> new Handover.Refused("no such mailbox");
        };
    }

    private Handover take(World world, OutgoingMail mail, Handover answer) {
        taken.add(new Taken(mail, world.now()));
        world.statistics().count("mails");
        return answer;
    }
}
