package io.stellwerk.system;

/** Language and screen of somebody who works at the desk. */
enum Seat {
    GERMAN_AT_A_DESK("de-DE", 1400, 1000),
    ENGLISH_ON_A_PHONE("en-GB", 390, 844);

    private final String locale;
    private final int width;
    private final int height;

    Seat(String locale, int width, int height) {
        this.locale = locale;
        this.width = width;
        this.height = height;
    }

    String locale() {
        return locale;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isPhone() {
        return this == ENGLISH_ON_A_PHONE;
    }

    /** The words of the seat's language. */
    String words(String german, String english) {
        return this == GERMAN_AT_A_DESK ? german : english;
    }
}
