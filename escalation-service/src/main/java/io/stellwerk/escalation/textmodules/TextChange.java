package io.stellwerk.escalation.textmodules;

import java.util.Map;
import java.util.TreeMap;

/**
 * Change of a text module as the audit log tells it. That keeps the beginning of a text only, so that of a long text the part
 * that changed is told, with a little before it.
 */
final class TextChange {

    private static final int SHORT = 200;
    private static final int BEFORE = 40;

    private TextChange() {}

    /** The texts of one, seen beside those of the other. */
    static Map<String, String> told(TextModule one, TextModule other) {
        Map<String, String> told = new TreeMap<>();
        told.put("category", one.category());
        told.put("title.de", one.title().de());
        told.put("title.en", one.title().en());
        told.put("body.de", part(one.body().de(), other.body().de()));
        told.put("body.en", part(one.body().en(), other.body().en()));
        return told;
    }

    /** The text from a little before the first difference; short texts are told whole. */
    static String part(String text, String other) {
        int common = 0;
        while (common < Math.min(text.length(), other.length()) && text.charAt(common) == other.charAt(common)) {
            common++;
        }
        boolean isSame = common == text.length() && common == other.length();
        if (isSame || common <= BEFORE || Math.max(text.length(), other.length()) <= SHORT) {
            return text;
        }
        int begin = common - BEFORE;
        return "…" + text.substring(Character.isLowSurrogate(text.charAt(begin)) ? begin + 1 : begin);
    }
}
