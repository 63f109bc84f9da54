package io.stellwerk.intake.messages;

/**
 * Raw mail, or its beginning, as it is kept in case it was ignored wrongly.
 *
 * @param size how long the whole mail is
 * @param compressed the kept part, with gzip
 * @param truncated whether the end is missing
 */
@SuppressWarnings("ArrayRecordComponent") // a value that is handed on once and never compared
public record OriginalMail(long size, byte[] compressed, boolean truncated) {}
