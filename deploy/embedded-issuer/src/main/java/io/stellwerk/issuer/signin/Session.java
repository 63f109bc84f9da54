package io.stellwerk.issuer.signin;

import io.stellwerk.issuer.people.Account;
import java.time.Instant;

/**
 * Sign-in of a person with one browser.
 *
 * @param id secret between the browser and the issuer
 * @param since when the password was given
 */
record Session(String id, Account account, Instant since) {}
