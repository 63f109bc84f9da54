package io.stellwerk.intake.attachments.api;

import io.stellwerk.intake.attachments.Attachments.StoredFile;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Answer with a stored file, always as a download: a customer's file must never run inside a page of the desk. */
public final class Download {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+");

    private Download() {}

    /** The answer. */
    public static Response of(StoredFile file) {
        String type = MEDIA_TYPE.matcher(file.contentType()).matches()
                ? file.contentType()
                : MediaType.APPLICATION_OCTET_STREAM;
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), type)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
