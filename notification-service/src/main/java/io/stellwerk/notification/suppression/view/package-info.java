/** Suppressions as people see them: records that the API shows as they are. */
@NullMarked
package io.stellwerk.notification.suppression.view;

import org.jspecify.annotations.NullMarked;
