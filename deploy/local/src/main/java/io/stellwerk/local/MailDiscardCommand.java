package io.stellwerk.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives mails up that were set aside; the mail server still keeps them. */
@Command(name = "discard", description = "Give mails up that were set aside; their files stay with the other mails.")
final class MailDiscardCommand implements Callable<Integer> {

    @Mixin
    private final MailActionOption mails = new MailActionOption();

    @Override
    public Integer call() throws InterruptedException {
        return mails.each("discard", "discarded") ? 0 : 1;
    }
}
