package io.stellwerk.escalation.organisation;

import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.permissions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;

/** The person who sent the request that is being handled. To be asked before anything is waited for. */
@ApplicationScoped
public class CurrentPerson {

    private static final String EVERYWHERE = "ticket:act-everywhere";

    private final CurrentCaller caller;
    private final SignedIn signedIn;

    CurrentPerson(CurrentCaller caller, SignedIn signedIn) {
        this.caller = caller;
        this.signedIn = signedIn;
    }

    /** The person of the request. */
    public Person get() {
        return new Person(caller.get(), signedIn.may(EVERYWHERE));
    }
}
