/** What each operation costs as the backlog of open tickets grows: measured on the packaged services. */
@NullMarked
package io.stellwerk.benches.growth;

import org.jspecify.annotations.NullMarked;
