package io.stellwerk.escalation.views.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.escalation.views.SavedView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Saved views that a person sees. */
@Schema(name = "SavedViews")
record ViewsView(List<Entry> views) {

    /** A saved view. */
    @Schema(name = "SavedView")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String name,
            String query,
            Instant savedAt,

            @Schema(description = "whether all agents see it")
            boolean shared,

            @Schema(description = "whose it is, if it is not one's own") @Nullable
            String sharedBy) {

        static Entry of(SavedView view, String reader) {
            String owner = view.agentName() == null ? view.agent() : view.agentName();
            return new Entry(
                    view.name(),
                    view.query(),
                    view.savedAt(),
                    view.shared(),
                    view.agent().equals(reader) ? null : owner);
        }
    }

    static ViewsView of(List<SavedView> views, String reader) {
        return new ViewsView(views.stream().map(view -> Entry.of(view, reader)).toList());
    }
}
