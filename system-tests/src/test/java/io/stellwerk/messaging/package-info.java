/**
 * Stands in for the two classes of reliable messaging that know SQL. It has their package because they are nobody
 * else's business: opening them to the simulation would open them to the services.
 */
package io.stellwerk.messaging;
