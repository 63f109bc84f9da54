package io.stellwerk.issuer.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.stellwerk.issuer.Person;

/** Person who may sign in, with the hash of the password. */
public record Account(@JsonUnwrapped Person person, String passwordHash) {

    /** The same person with another password. */
    Account withPassword(String hash) {
        return new Account(person, hash);
    }
}
