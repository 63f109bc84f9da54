/** Where a desk's time goes while it is at work: the figures of its processes, its code, its database and its broker. */
@NullMarked
package io.stellwerk.system.profile;

import org.jspecify.annotations.NullMarked;
