package io.stellwerk.intake.messages;

/** Authenticity of a mail's sender: whether its domain sent the mail, as far as the desk's mail server knows. */
public enum Authentication {
    /** The trusted mail server vouches for the sender's domain. */
    PASSED,
    /** The trusted mail server does not vouch for it: anybody may have written the address. */
    FAILED,
    /** No mail server is trusted to tell. */
    UNKNOWN
}
