package io.stellwerk.local;

import io.stellwerk.issuer.AccessTokens;
import io.stellwerk.local.stack.LocalIdentity;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints an access token, signed with the key of the data directory, which its owner alone can read. */
@Command(
        name = "token",
        description = "Print an access token of somebody for scripts, good for ten minutes.",
        footer = "For example: curl -H \"Authorization: Bearer $(./stellwerk token oskar)\" …")
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "NAME", description = "The name with which they sign in.")
    private String name = "";

    @Override
    public Integer call() {
        var person = data.person(name);
        var identity = new LocalIdentity(data.directory(), data.running().ports());
        System.out.println(identity.tokens().issue(person, AccessTokens.LIFETIME));
        return 0;
    }
}
