package io.stellwerk.escalation.views.api;

import io.stellwerk.escalation.views.SavedView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's saved views. */
@Schema(name = "SavedViews")
record ViewsView(List<Entry> views) {

    /** A saved view. */
    @Schema(name = "SavedView")
    record Entry(String name, String query, Instant savedAt) {}

    static ViewsView of(List<SavedView> views) {
        return new ViewsView(views.stream()
                .map(view -> new Entry(view.name(), view.query(), view.savedAt()))
                .toList());
    }
}
