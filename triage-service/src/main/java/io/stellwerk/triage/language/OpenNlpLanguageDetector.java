package io.stellwerk.triage.language;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * Detects with OpenNLP's model of letter sequences, helped by the small words of German and English, because tickets are
 * short and full of product names. The model is loaded once, beside the rest of the start.
 */
@Startup
@ApplicationScoped
class OpenNlpLanguageDetector implements LanguageDetector {

    private static final String MODEL = "/langdetect-183.bin";

    private final CompletableFuture<ThreadSafeLanguageDetectorME> detector =
            CompletableFuture.supplyAsync(OpenNlpLanguageDetector::load);

    @Override
    public Language detect(String subject, String text, Optional<String> hint) {
        String sample = LanguageSample.of(subject, text);
        if (sample.isBlank()) {
            return LanguageVote.without(hint);
        }
        SmallWords words = SmallWords.in(sample);
        return words.verdict()
                .orElseGet(() -> LanguageVote.of(sample, words, detector.join().predictLanguages(sample), hint));
    }

    private static ThreadSafeLanguageDetectorME load() {
        try (InputStream model = OpenNlpLanguageDetector.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException("the language model is not on the class path: " + MODEL);
            }
            return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
