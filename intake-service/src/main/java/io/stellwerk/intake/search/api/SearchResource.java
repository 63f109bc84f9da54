package io.stellwerk.intake.search.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.search.SearchMessages;
import io.stellwerk.problems.ListParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search of all conversations. */
@Path("/api/intake/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations", description = "Conversations and the files in them, to read")
public class SearchResource {

    private static final int LONGEST = 200;

    private static final String EXAMPLE = """
            {"tickets": [{"ticketId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11", "ticketNumber": "SW-1000041",
             "customerId": "0199f3a1-5c1f-7b8a-8e44-2d7c91aa05b3", "customerName": "Anna Berg", "messages": 1,
             "newest": {"messageId": "0199f3b0-0000-7000-8000-000000000011", "direction": "INBOUND", "channel": "EMAIL",
              "from": "anna.berg@kunde.example", "subject": "VPN bricht ab",
              "excerpt": "Seit heute Morgen bricht das VPN alle fünf Minuten ab.",
              "marks": [{"start": 29, "length": 3}], "receivedAt": "2026-11-23T09:15:00Z"}}]}""";

    private final SearchMessages search;

    SearchResource(SearchMessages search) {
        this.search = search;
    }

    /** Finds tickets by what is in their conversations. */
    @GET
    @PermissionsAllowed("conversation:read")
    @Operation(
            operationId = "searchConversations",
            summary = "Find tickets by their words, people, files and number",
            description =
                    "All words must be in one message, beside its subject and author, or in the name of one of its files;"
                            + " German and English words are found in their other forms too. \"Quotation marks\" keep words"
                            + " together, or means either, - leaves out. A ticket comes once on a page, with its newest message;"
                            + " it may come again on a later one, with older ones.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SearchView.class),
                            examples = @ExampleObject(name = "example", value = EXAMPLE)))
    @APIResponse(responseCode = "422", ref = "INVALID_PARAMETER")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    public Uni<SearchView> find(
            @Parameter(description = "1 to 200 characters", required = true, example = "vpn -drucker")
                    @QueryParam("q")
                    @Nullable
                    String query,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200 messages, usually 50") @QueryParam("limit") @Nullable String limit) {
        ListParameters parameters = new ListParameters();
        String wanted = query(query, parameters);
        UUID before = parameters.id("cursor", cursor);
        int most = parameters.limit(limit);
        parameters.check();
        return search.find(wanted, before, most).map(found -> SearchView.of(found, most));
    }

    private static String query(@Nullable String query, ListParameters parameters) {
        String wanted = query == null ? "" : query.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST || wanted.indexOf('\0') >= 0) {
            parameters.wrong("q", "is not 1 to " + LONGEST + " characters to look for");
        }
        return wanted;
    }
}
