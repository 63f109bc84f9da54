/** Readable text of a mail, put together from its plain, HTML and calendar parts. */
@NullMarked
package io.stellwerk.mail.body;

import org.jspecify.annotations.NullMarked;
