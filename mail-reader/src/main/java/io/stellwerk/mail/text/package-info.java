/** Characters: charsets declared, hinted at or guessed, and text that can be stored. */
@NullMarked
package io.stellwerk.mail.text;

import org.jspecify.annotations.NullMarked;
