/** Reports of mail servers about a message that was sent from here: recognised, and read as far as they tell. */
@NullMarked
package io.stellwerk.mail.bounces;

import org.jspecify.annotations.NullMarked;
