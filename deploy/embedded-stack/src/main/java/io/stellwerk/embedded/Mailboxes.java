package io.stellwerk.embedded;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.Flags;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The mails that can be read now: the newest ones, however many have arrived since the first start. */
final class Mailboxes {

    private static final long LARGEST_OVER_IMAP = 1024 * 1024;
    private static final long MOST_BYTES_OVER_IMAP = 24 * LARGEST_OVER_IMAP;

    private final UserManager users;
    private final ImapHostManager folders;
    private final int limit;
    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    /** Mails that IMAP shows, the oldest first; they are in memory. */
    private final Deque<Sized> overImap = new ArrayDeque<>();

    private long bytesOverImap;

    Mailboxes(UserManager users, int limit) {
        this.users = users;
        this.folders = users.getImapHostManager();
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    /** Lists the mail, puts it into its IMAP mailbox unless it is large, and drops the oldest if there are too many. */
    synchronized void add(ReceivedMail mail) {
        mails.addLast(mail);
        if (mails.size() > limit) {
            mails.removeFirst();
        }
        var size = mail.size();
        if (size > LARGEST_OVER_IMAP) {
            return;
        }
        user(mail.recipient()).deliver(mail.message());
        overImap.addLast(new Sized(mail.recipient(), size));
        bytesOverImap += size;
        while (overImap.size() > limit || bytesOverImap > MOST_BYTES_OVER_IMAP) {
            var oldest = overImap.removeFirst();
            bytesOverImap -= oldest.size();
            dropFirstOf(user(oldest.recipient()));
        }
    }

    synchronized List<ReceivedMail> mailsFor(String address) {
        var wanted = normal(address);
        return mails.stream()
                .filter(mail -> mail.recipient().equals(wanted)
                        || mailbox(mail.recipient()).equals(wanted))
                .toList();
    }

    synchronized List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    synchronized List<String> addresses() {
        return mails.stream().map(ReceivedMail::recipient).distinct().sorted().toList();
    }

    static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** The address without the part after a plus sign: all of those share a mailbox. */
    private static String mailbox(String address) {
        var at = address.lastIndexOf('@');
        var plus = address.indexOf('+');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }

    private GreenMailUser user(String recipient) {
        var mailbox = mailbox(recipient);
        var existing = users.getUserByEmail(mailbox);
        try {
            return existing == null ? users.createUser(mailbox, mailbox, mailbox) : existing;
        } catch (UserException e) {
            throw new StackException("A mailbox could not be created.", e);
        }
    }

    private void dropFirstOf(GreenMailUser user) {
        try {
            var inbox = folders.getInbox(user);
            var uids = inbox.getMessageUids();
            if (uids.length > 0) {
                inbox.setFlags(new Flags(Flags.Flag.DELETED), true, uids[0], null, false);
                inbox.expunge();
            }
        } catch (FolderException e) {
            throw new StackException("A mailbox could not be emptied.", e);
        }
    }

    private record Sized(String recipient, long size) {}
}
