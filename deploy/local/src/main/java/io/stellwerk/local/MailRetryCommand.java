package io.stellwerk.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Hands mails in again that were set aside; it works when intake takes each of them. */
@Command(
        name = "retry",
        description = "Hand mails in again that were set aside; exits with 1 unless intake takes each.")
final class MailRetryCommand implements Callable<Integer> {

    @Mixin
    private final MailActionOption mails = new MailActionOption();

    @Override
    public Integer call() throws InterruptedException {
        return mails.each("retry", "taken") ? 0 : 1;
    }
}
