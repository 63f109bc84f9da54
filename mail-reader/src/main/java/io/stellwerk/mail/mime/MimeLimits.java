package io.stellwerk.mail.mime;

import io.stellwerk.mail.text.Text;
import org.apache.james.mime4j.stream.MimeConfig;

/** Limits of what is taken apart of a mail, so that a hostile one exhausts neither memory nor stack. */
public final class MimeLimits {
    public static final int MAX_DEPTH = 20;
    static final int MAX_PARTS = 200;

    /** The most characters of all headers together that are kept. */
    static final int MAX_HEADERS = 1024 * 1024;

    /** The most bytes that are searched again, since the declared boundary is not there; all multiparts together. */
    static final int MAX_SPLIT = 8 * 1024 * 1024;

    private static final int MAX_HEADER_FIELD = 512 * 1024;

    /** Mime4j refuses what is beyond these, and forgives everything else. */
    static final MimeConfig PERMISSIVE = MimeConfig.custom()
            .setMaxLineLen(MAX_HEADER_FIELD)
            .setMaxHeaderLen(MAX_HEADER_FIELD)
            .setMaxHeaderCount(1_000)
            .setMaxContentLen(64L * 1024 * 1024)
            .build();

    private MimeLimits() {}

    /** The same for parts without a header around them. */
    static MimeConfig headless(String boundary) {
        String quoted = Text.oneLine(boundary).replaceAll("([\"\\\\])", "\\\\$1");
        return MimeConfig.copy(PERMISSIVE)
                .setHeadlessParsing("multipart/mixed; boundary=\"" + quoted + '"')
                .build();
    }
}
