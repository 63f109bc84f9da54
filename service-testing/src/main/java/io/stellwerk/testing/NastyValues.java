package io.stellwerk.testing;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that programs stumble over. */
final class NastyValues {

    /** As they stand in JSON. */
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "5",
            "1.5",
            "1e400",
            "-0.0",
            "9223372036854775808",
            "1e-999",
            "[]",
            "{}",
            "[null]",
            "{\"a\":null}",
            "[[]]",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\ufffe\\uffff\"",
            "\"\\u202egnp.exe\"",
            "\"\\ud83d\\ude80\"",
            "\"0\"",
            "\"1\"",
            "\"true\"",
            "\"null\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"0000-00-00T00:00:00Z\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"' or 1=1 --\"",
            "\"${jndi:x}\"",
            "\"../../etc/passwd\"",
            "\"a@b\"",
            "\"a@[127.0.0.1]\"",
            "NaN",
            "'x'",
            "0x1",
            "01",
            "\"\\x\"",
            "\"\t\"");

    /** As they stand in an address. */
    private static final List<String> IN_ADDRESS = List.of(
            "",
            "%00",
            "a%00b",
            "%zz",
            "%",
            "%ff%fe",
            "%2e%2e",
            "..",
            "%2f",
            "%2F..%2F",
            ";a=b",
            "%25",
            "+",
            "*",
            "0",
            "-1",
            "99999999999999999999",
            "1e3",
            "NaN",
            "null",
            "%ED%A0%80",
            "%F0%9F%9A%80",
            "%E2%80%AE",
            "'",
            "%22",
            "a%0d%0ab",
            "QUEUED",
            "PARKED",
            "queued",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "[",
            "{}",
            "%7B%7D",
            "\\",
            "|");

    private NastyValues() {}

    static String json(RandomGenerator random) {
        return switch (random.nextInt(60)) {
            case 0 -> "\"" + "x".repeat(70_000) + "\"";
            case 1 -> "\"de" + "-aa".repeat(7_000) + "\"";
            case 2 -> "[".repeat(2_000) + "]".repeat(2_000);
            case 3 -> "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500);
            case 4 -> "1".repeat(20_000);
            case 5 -> "\"" + "a.".repeat(400) + "@" + "b.".repeat(400) + "example\"";
            case 6 -> "\"" + " ".repeat(30_000) + "\"";
            case 7 -> "[" + "null,".repeat(300) + "1]";
            default -> JSON.get(random.nextInt(JSON.size()));
        };
    }

    static String inAddress(RandomGenerator random) {
        return random.nextInt(20) == 0
                ? "x".repeat(1 + random.nextInt(3_000))
                : IN_ADDRESS.get(random.nextInt(IN_ADDRESS.size()));
    }

    static String header(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(70_000);
            case 1 -> "x".repeat(5_000);
            case 2 -> "\"" + "1\", \"".repeat(200) + "2\"";
            case 3 -> "\u00e4\u00f6\u00fc";
            case 4 -> "*";
            case 5 -> "W/\"1\"";
            case 6 -> "\"";
            case 7 -> "a\u0001b";
            case 8 -> "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01";
            case 9 -> "";
            case 10 -> ",,,";
            default -> json(random).replace("\n", "").replace("\r", "");
        };
    }
}
