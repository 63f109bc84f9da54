package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.notification.deliveries.Mails;
import io.stellwerk.notification.deliveries.OutgoingMail;
import io.stellwerk.notification.deliveries.SendResult;
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

    private Uni<SendResult> handOver(Process process, OutgoingMail mail) {
        return process.step("the mail server gets a mail", () -> trouble(process, mail))
                .chain(answer -> process.step("the mail server answers", () -> answer));
    }

    private SendResult trouble(Process process, OutgoingMail mail) {
        World world = process.world();
        if (!world.chance().oneIn(TROUBLE)) {
            return take(world, mail, new SendResult.Accepted());
        }
        return switch (world.chance().below(4)) {
            case 0 -> new SendResult.NotNow("greylisted");
            case 1 -> take(world, mail, new SendResult.Unclear("the connection broke off"));
            case 2 -> new SendResult.Unclear("the connection broke off");
            default -> new SendResult.Refused("no such mailbox");
        };
    }

    private SendResult take(World world, OutgoingMail mail, SendResult answer) {
        taken.add(new Taken(mail, world.now()));
        world.statistics().count("mails");
        return answer;
    }
}
