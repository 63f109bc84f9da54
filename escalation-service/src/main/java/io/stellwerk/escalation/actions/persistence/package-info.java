/** Table of remembered answers. */
@NullMarked
package io.stellwerk.escalation.actions.persistence;

import org.jspecify.annotations.NullMarked;
