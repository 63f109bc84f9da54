/** API keys in a table. */
@NullMarked
package io.stellwerk.intake.apikeys.persistence;

import org.jspecify.annotations.NullMarked;
