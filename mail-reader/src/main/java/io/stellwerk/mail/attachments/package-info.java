/** Files of a mail: which parts are files, what they are called, and their bytes. */
@NullMarked
package io.stellwerk.mail.attachments;

import org.jspecify.annotations.NullMarked;
