package io.stellwerk.intake.domain;

/** Whether a mail is really from the domain that its sender's address names, as far as the desk's mail server knows. */
public enum Authentication {
    /** The trusted mail server vouches for the sender's domain. */
    PASSED,
    /** The trusted mail server does not vouch for it: anybody may have written the address. */
    FAILED,
    /** No mail server is trusted to tell. */
    UNKNOWN
}
