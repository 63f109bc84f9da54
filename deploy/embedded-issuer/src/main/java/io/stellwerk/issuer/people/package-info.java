/** People who may sign in, and their passwords. */
@NullMarked
package io.stellwerk.issuer.people;

import org.jspecify.annotations.NullMarked;
