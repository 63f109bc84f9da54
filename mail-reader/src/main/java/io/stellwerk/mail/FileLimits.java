package io.stellwerk.mail;

/** The largest files whose bytes are kept, one by one and together; of larger ones only the size and hash are known. */
public record FileLimits(long maxSize, long maxTotal) {
    /** No more than a mail can bring. */
    static final FileLimits NONE = new FileLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);
}
