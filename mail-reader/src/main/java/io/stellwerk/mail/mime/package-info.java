/** Structure of a mail: header, parts and transfer encodings, within limits of depth, number and size. */
@NullMarked
package io.stellwerk.mail.mime;

import org.jspecify.annotations.NullMarked;
