/** Quotations and signatures: splits a reply into what is new, what is quoted and who signs. */
@NullMarked
package io.stellwerk.mail.quotes;

import org.jspecify.annotations.NullMarked;
