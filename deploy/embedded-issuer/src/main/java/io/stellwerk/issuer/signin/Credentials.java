package io.stellwerk.issuer.signin;

import io.stellwerk.issuer.people.Account;
import io.stellwerk.issuer.people.People;
import java.time.Duration;
import java.time.InstantSource;

/** Check of names and passwords, throttled. */
final class Credentials {

    private static final int LONGEST = 100;

    private final People people;
    private final InstantSource clock;
    private final Throttle throttle;

    Credentials(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
        this.throttle = new Throttle(clock);
    }

    sealed interface Outcome {

        record Right(Account account) implements Outcome {}

        record Wrong() implements Outcome {}

        /** There were too many before; the password was not looked at. */
        record TooMany(Duration pause) implements Outcome {}
    }

    Outcome check(String login, String password, String address) {
        if (login.length() > LONGEST || password.length() > LONGEST) {
            return new Outcome.Wrong();
        }
        var wait = throttle.guess(login, address);
        if (!wait.isZero()) {
            return new Outcome.TooMany(wait);
        }
        return people.authenticate(login, password)
                .<Outcome>map(account -> {
                    throttle.right(login, address);
                    people.log().signedIn(account, address, clock.instant());
                    return new Outcome.Right(account);
                })
                .orElseGet(() -> {
                    people.log().refused(people.find(login).orElse(null), address, clock.instant());
                    return new Outcome.Wrong();
                });
    }
}
