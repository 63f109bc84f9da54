package io.stellwerk.triage.knowledge.api;

import io.stellwerk.problems.EntityTags;
import io.stellwerk.problems.ProblemException;
import io.stellwerk.triage.ProblemCode;
import io.stellwerk.triage.knowledge.Article;
import io.stellwerk.triage.knowledge.Seen;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Entity tag of an article: its version, and the number of its last change, since publishing makes no version. Whoever knows the
 * version alone may name that.
 */
final class ArticleTag {

    private static final Pattern TAG = Pattern.compile("([1-9][0-9]{0,8})(?:-([1-9][0-9]{0,17}))?");

    private ArticleTag() {}

    static String of(Article article) {
        return "\"" + article.version() + "-" + article.revision() + "\"";
    }

    /** What a request has seen of the article that it changes. */
    static Seen seen(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null && ifNoneMatch != null && ifNoneMatch.strip().equals("*")) {
            return Seen.NOTHING;
        }
        if (ifMatch == null || ifNoneMatch != null) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "Send If-None-Match: * to save it for the first time, and its present ETag as If-Match otherwise.");
        }
        List<String> tags = EntityTags.of(ifMatch).strong();
        Matcher tag = TAG.matcher(tags.size() == 1 ? tags.getFirst() : "");
        if (!tag.matches()) {
            throw stale();
        }
        return new Seen(Integer.parseInt(tag.group(1)), tag.group(2) == null ? null : Long.valueOf(tag.group(2)));
    }

    /** Somebody has changed it since it was read. */
    static ProblemException stale() {
        return new ProblemException(
                ProblemCode.STALE_ARTICLE,
                "It was changed since you read it. Read it, put both together, and save again.");
    }
}
