/** Resource for agents' actions, their bodies and answers, and their description in the OpenAPI document. */
@NullMarked
package io.stellwerk.escalation.actions.api;

import org.jspecify.annotations.NullMarked;
