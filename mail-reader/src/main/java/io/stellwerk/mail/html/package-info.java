/** HTML of a mail as text, with links, lists and pictures, and without what is hidden; bounded work for any input. */
@NullMarked
package io.stellwerk.mail.html;

import org.jspecify.annotations.NullMarked;
