package io.stellwerk.notification.correspondence;

import io.stellwerk.notification.MailAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The addresses under which the desk itself sends and receives.
 *
 * @param own all of them, in lower case, without plus parts
 */
public record OwnAddresses(Set<String> own) {

    /** The desk's addresses as configured. */
    public static OwnAddresses of(Collection<String> addresses) {
        return new OwnAddresses(addresses.stream()
                .map(address -> withoutPlus(address.strip().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** True if mail to the address would come back to the desk. */
    public boolean contains(MailAddress address) {
        return own.contains(withoutPlus(address.value()));
    }

    private static String withoutPlus(String address) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }
}
