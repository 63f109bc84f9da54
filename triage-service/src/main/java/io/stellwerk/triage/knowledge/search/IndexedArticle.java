package io.stellwerk.triage.knowledge.search;

import io.stellwerk.triage.knowledge.ArticleContent;
import io.stellwerk.triage.knowledge.BodyText;
import io.stellwerk.triage.knowledge.PublishedArticles.Published;
import io.stellwerk.triage.knowledge.Step;
import io.stellwerk.triage.knowledge.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Article in the index of a language: a document of all it says, and one for each single way to ask for it. */
final class IndexedArticle {

    static final String ID = "id";
    static final String VERSION = "version";
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String PASSAGE = "passage";
    static final String AUDIENCE = "audience";
    static final String LAST_DAY = "lastDay";
    /** Words as they are spelt. */
    static final String SPELLINGS = "spellings";
    /** One way to ask for it. */
    static final String WAY = "way";

    /** Fields of all it says, with their weights. */
    static final Map<String, Float> FIELDS =
            new TreeMap<>(Map.of(TITLE, 3f, "phrases", 3f, SUMMARY, 1.5f, "steps", 1f, "body", 1f));

    private IndexedArticle() {}

    static List<Document> documents(Published article, Translation text) {
        List<Document> documents = new ArrayList<>();
        documents.add(whole(article, text));
        Stream.concat(Stream.of(text.title(), text.summary()), text.phrases().stream())
                .forEach(way -> documents.add(way(article, way)));
        return documents;
    }

    private static Document whole(Published article, Translation text) {
        ArticleContent content = article.content();
        String body = BodyText.plain(text.body());
        String phrases = String.join("\n", text.phrases());
        String steps = text.steps().stream().map(IndexedArticle::said).collect(Collectors.joining("\n"));
        Document document = identified(article);
        document.add(new StoredField(VERSION, article.version()));
        document.add(new StringField(AUDIENCE, content.audience().name(), Field.Store.NO));
        document.add(new LongPoint(
                LAST_DAY,
                content.validUntil() == null
                        ? Long.MAX_VALUE
                        : content.validUntil().toEpochDay()));
        document.add(new TextField(TITLE, text.title(), Field.Store.YES));
        document.add(new TextField(SUMMARY, text.summary(), Field.Store.YES));
        document.add(new TextField("phrases", phrases, Field.Store.NO));
        document.add(new TextField("steps", steps, Field.Store.NO));
        document.add(new TextField("body", body, Field.Store.NO));
        for (String part : List.of(text.title(), text.summary(), phrases, steps, body)) {
            document.add(new TextField(SPELLINGS, part, Field.Store.NO));
        }
        Passages.of(text, body).forEach(passage -> document.add(new StoredField(PASSAGE, passage)));
        return document;
    }

    private static Document way(Published article, String way) {
        Document document = identified(article);
        document.add(new TextField(WAY, way, Field.Store.NO));
        return document;
    }

    private static Document identified(Published article) {
        Document document = new Document();
        document.add(new StringField(ID, article.id().value(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(article.id().value())));
        return document;
    }

    private static String said(Step step) {
        return step.question() == null ? step.text() : step.text() + "\n" + step.question();
    }
}
