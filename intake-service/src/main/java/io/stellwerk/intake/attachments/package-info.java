/**
 * Files that come with messages: which are kept ({@code AttachmentPolicy}), where they are stored, once for equal contents
 * ({@code SqlAttachments}), and how they are fetched ({@code AttachmentResource}, {@code Download}).
 */
@NullMarked
@Feature(
        offers = {
            Attachment.class,
            AttachmentPolicy.class,
            Attachments.class,
            ConfiguredPolicy.class,
            Download.class,
            ReplyFiles.class
        })
package io.stellwerk.intake.attachments;

import io.stellwerk.architecture.Feature;
import io.stellwerk.intake.attachments.api.Download;
import org.jspecify.annotations.NullMarked;
