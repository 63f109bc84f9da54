/** Parts that hold mails or files in forms of their own: signed content (S/MIME) and Outlook's winmail.dat (TNEF, RTF). */
@NullMarked
package io.stellwerk.mail.containers;

import org.jspecify.annotations.NullMarked;
