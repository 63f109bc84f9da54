package io.stellwerk.intake.customers;

import java.util.Locale;
import java.util.Optional;

/** One way to recognise a customer, in its normal form: two spellings of one address are one identity. */
public record Identity(Kind kind, String value) {

    /** The kinds, the most reliable first: when two identities disagree, the earlier kind decides. */
    public enum Kind {
        EXTERNAL,
        EMAIL,
        PHONE
    }

    public static Identity external(String id) {
        return new Identity(Kind.EXTERNAL, id.strip());
    }

    public static Identity email(String address) {
        return new Identity(Kind.EMAIL, MailDomain.ascii(address.strip().toLowerCase(Locale.ROOT)));
    }

    /** Of a full number; what else a telephone shows says nothing about who calls. */
    public static Optional<Identity> phone(String number, String region) {
        return PhoneNumber.normalise(number, region).map(full -> new Identity(Kind.PHONE, full));
    }

    /** Kind and value in one string, unique among all identities. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + value;
    }

    /** The identity that a {@link #key()} names. */
    public static Identity ofKey(String key) {
        int colon = key.indexOf(':');
        return new Identity(Kind.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT)), key.substring(colon + 1));
    }
}
