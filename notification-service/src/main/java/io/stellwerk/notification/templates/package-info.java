/**
 * Templates of mails: their kinds, the languages they are written in, and their subjects. The texts are in the
 * resources, below {@code templates/mail}.
 */
@Feature(offers = {Language.class, PromisedTime.class, ReplyText.class, SubjectLine.class, Template.class})
@NullMarked
package io.stellwerk.notification.templates;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
