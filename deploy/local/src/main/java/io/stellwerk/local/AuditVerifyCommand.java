package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import io.stellwerk.local.audit.AuditClient;
import io.stellwerk.local.audit.ChainCheck;
import io.stellwerk.local.audit.ChainHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Computes the chains of the audit logs anew; it works if each entry fits. */
@Command(
        name = "verify",
        description = {
            "Compute the hashes of the audit logs anew; exits with 1 at the first entry that does not fit.",
            "Where each log ends is kept beside the data, so that the next time a missing end is noticed."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    @Mixin
    private final AuditOption audit = new AuditOption();

    @Option(
            names = "--head",
            paramLabel = "NUMBER:HASH",
            description = "An end that was kept elsewhere, such as from a log line; with --service.")
    private @Nullable String head;

    @Override
    public Integer call() throws InterruptedException {
        var services = audit.services();
        if (head != null && services.size() > 1) {
            throw new StackException("An end belongs to one service: name it with --service.");
        }
        var client = audit.client();
        var good = true;
        for (var service : services) {
            try {
                good &= verify(client, service);
            } catch (StackException e) {
                System.err.println(e.getMessage());
                good = false;
            }
        }
        return good ? 0 : 1;
    }

    private boolean verify(AuditClient client, String service) throws InterruptedException {
        var heads = audit.heads();
        var check = new ChainCheck(kept(heads.of(service)));
        var misfit = new AtomicReference<@Nullable String>();
        client.read(service, Map.of("order", "oldest", "limit", "1000"), entry -> {
            check.next(entry).ifPresent(misfit::set);
            return misfit.get() == null;
        });
        var wrong = Optional.ofNullable(misfit.get()).or(check::end);
        if (wrong.isPresent()) {
            System.err.println(service + ": " + wrong.get());
            return false;
        }
        if (check.head().number() > 0) {
            heads.keep(service, check.head());
        }
        System.out.println("%-12s %d entries fit, the end is %s"
                .formatted(service, check.head().number(), check.head()));
        return true;
    }

    private List<ChainHead> kept(Optional<ChainHead> before) {
        var kept = new ArrayList<ChainHead>();
        before.ifPresent(kept::add);
        if (head != null) {
            kept.add(ChainHead.of(head));
        }
        return kept;
    }
}
