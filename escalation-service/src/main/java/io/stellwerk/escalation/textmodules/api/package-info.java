/** Resource for the text modules. */
@NullMarked
package io.stellwerk.escalation.textmodules.api;

import org.jspecify.annotations.NullMarked;
