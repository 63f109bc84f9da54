package io.stellwerk.notification.console;

import java.net.URI;

/** What the console has to know before anybody has signed in. */
record ConsoleConfiguration(URI authority, String clientId, String rolesClaim) {}
