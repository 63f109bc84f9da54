/** The services' audit logs, as the command reads, shows and verifies them. */
@NullMarked
package io.stellwerk.local.audit;

import org.jspecify.annotations.NullMarked;
