package io.stellwerk.intake.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be kept of a mail's header to answer it.
 *
 * @param copied the other people the sender wrote to; they may answer too
 */
public record MailHeaders(@Nullable String messageId, List<String> references, Set<Identity> copied) {}
