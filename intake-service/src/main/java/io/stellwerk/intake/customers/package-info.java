/**
 * Customers and what they are recognised by. {@link io.stellwerk.intake.customers.Identity} is an address, number or
 * external id in its normal form (telephone numbers in {@code PhoneNumber}, domains in {@code MailDomain});
 * {@code CustomerRegister} finds the customer of a sender, or makes one.
 */
@NullMarked
@Feature(
        offers = {
            Customer.class,
            CustomerRegister.class,
            Customers.class,
            Identity.class,
            MailDomain.class,
            Sender.class
        })
package io.stellwerk.intake.customers;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
