/**
 * Knowledge: articles that solve what customers ask most, in German and English, as versions with their authors.
 *
 * An {@link Article} is a draft, published or retired; {@link ArticleDecisions} says what becomes of it, {@link ArticleCheck}
 * what may stand in it, and {@link ManageArticles} does it. Below lie the API, the tables, the events, the files in which
 * articles are kept, and the search.
 */
@Feature
@NullMarked
package io.stellwerk.triage.knowledge;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
