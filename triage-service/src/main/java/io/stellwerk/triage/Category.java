package io.stellwerk.triage;

import java.util.regex.Pattern;

/** Category of tickets, such as {@code printing}; the rule set says which there are. */
public record Category(String code) implements Comparable<Category> {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Category {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a category is named in kebab-case, not: " + code);
        }
    }

    @Override
    public int compareTo(Category other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
