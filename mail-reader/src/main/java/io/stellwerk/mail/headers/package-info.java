/** Values of header fields: encoded words, addresses, dates and Message-IDs. */
@NullMarked
package io.stellwerk.mail.headers;

import org.jspecify.annotations.NullMarked;
