/** Copies of the keys that another service makes: read from its topic, kept in a table {@code api_key_copy} of this service. */
@NullMarked
package io.stellwerk.apikeys.copies;

import org.jspecify.annotations.NullMarked;
