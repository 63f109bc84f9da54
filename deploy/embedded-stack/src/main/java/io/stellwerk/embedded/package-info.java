/**
 * A real Kafka, a real PostgreSQL and a real mail server, each started from jars inside or beside this process; plain
 * Java that knows the names of Stellwerk's topics and databases, but no service and no framework.
 */
@NullMarked
package io.stellwerk.embedded;

import org.jspecify.annotations.NullMarked;
