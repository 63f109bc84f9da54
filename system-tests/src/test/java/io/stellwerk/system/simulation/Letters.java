package io.stellwerk.system.simulation;

import io.stellwerk.notification.deliveries.OutgoingMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The customers: what they write, what they answer to what they get, and what their machines answer by themselves. */
final class Letters {

    private static final List<String> TEXTS = List.of(
            "I forgot my password and cannot log in",
            "the printer on the third floor is broken",
            "the shop is down for all our users, nobody can work",
            "hallo, ich kann mich nicht anmelden, mein Passwort ist abgelaufen",
            "something odd happened");

    private static final int MOST_ATTEMPTS = 4;
    private static final int MOST_ANSWERED = 3;

    private final Stage stage;
    private final Letterbox letterbox;
    private final List<Letter> letters = new ArrayList<>();
    private final Set<Integer> answered = new HashSet<>();
    private int unwritten;

    Letters(Stage stage) {
        this.stage = stage;
        letterbox = new Letterbox(stage);
        unwritten = stage.world().chance().between(1, 3);
    }

    List<Letter> all() {
        return letters;
    }

    /** What customers may do now. */
    List<Runnable> moves(Fleet fleet, boolean settling) {
        List<Runnable> moves = new ArrayList<>();
        if (unwritten > 0 && !settling) {
            moves.add(this::write);
        }
        if (!settling
                && answered.size()
                        < Math.min(MOST_ANSWERED, stage.mailServer().taken().size())) {
            moves.add(this::answer);
        }
        List<Running> intakes = fleet.running("intake");
        if (!intakes.isEmpty()) {
            for (Letter letter : letters) {
                if (wants(letter, settling)) {
                    moves.add(() ->
                            letterbox.deliver(letter, stage.world().chance().of(intakes)));
                }
            }
        }
        return moves;
    }

    /** Until it is accepted; and now and then by two fetchers at once, or once more. */
    private boolean wants(Letter letter, boolean settling) {
        boolean again = !settling
                && letter.attempts() < MOST_ATTEMPTS
                && stage.world().chance().oneIn(10);
        if (letter.way() == Letter.Way.TOPIC) {
            return letter.attempts() == 0 || again;
        }
        return (letter.receipts().isEmpty() && letter.isFree()) || again;
    }

    private void write() {
        unwritten--;
        Chance chance = stage.world().chance();
        String name = name();
        String sender = chance.oneIn(12) ? "noreply@shop.example" : "customer" + chance.below(3) + "@customer.example";
        String text = chance.of(TEXTS) + " " + name;
        letters.add(
                switch (chance.below(3)) {
                    case 0 -> plain(name, sender, Letter.Way.WEB, text);
                    case 1 -> plain(name, sender, Letter.Way.TOPIC, text);
                    default -> Post.request(name, sender, text);
                });
    }

    private static Letter plain(String name, String sender, Letter.Way way, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String key = (way == Letter.Way.WEB ? "web:" : "channel:11:/simulation:") + name;
        return new Letter(name, key, sender, way, content, Letter.Nature.PERSON, null);
    }

    private void answer() {
        Chance chance = stage.world().chance();
        int index = chance.below(stage.mailServer().taken().size());
        if (!answered.add(index)) {
            return;
        }
        OutgoingMail mail = stage.mailServer().taken().get(index).mail();
        letters.add(
                switch (chance.below(6)) {
                    case 0, 1 -> Post.answer(name(), mail);
                    case 2, 3 -> Post.holidayNote(name(), mail);
                    case 4 -> Post.ownMail(name(), mail);
                    default -> Post.bounce(name(), mail);
                });
    }

    private String name() {
        return "letter-" + (letters.size() + 1) + "-";
    }
}
