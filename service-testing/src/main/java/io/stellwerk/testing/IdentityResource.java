package io.stellwerk.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.stellwerk.embedded.Directories;
import io.stellwerk.issuer.SigningKeys;
import io.stellwerk.issuer.server.EmbeddedIssuer;
import io.stellwerk.issuer.server.IssuerSettings;
import java.nio.file.Path;
import java.util.Map;

/** A real OpenID Connect issuer: one per JVM, shared by all tests; {@link TestIdentity} signs tokens with its key. */
public final class IdentityResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.auth-server-url", url());
    }

    /** The issuer is stopped with the JVM: the next test class uses it too. */
    @Override
    public void stop() {}

    /** The address of the tests' issuer, which is started if it was not. */
    public static String url() {
        return shared().address().get();
    }

    /** Takes the issuer away from the service under test, for tests of an outage. */
    public static void stopIssuer() {
        shared().stop().run();
    }

    /** Brings the issuer back, at the same address and with the same keys. */
    public static void startIssuer() {
        shared().start().run();
    }

    /** The issuer's keys, which every class loader of the JVM reads from the same files. */
    public static SigningKeys keys() {
        url();
        return SigningKeys.in(directory());
    }

    private static Shared shared() {
        return Shared.launchedBy(IdentityResource.class);
    }

    /** Called by {@link Shared} on the class that outlives every application under test. */
    static void register() {
        var settings = IssuerSettings.with(SigningKeys.in(directory()));
        var running = new EmbeddedIssuer[] {EmbeddedIssuer.start(settings)};
        var url = running[0].url().toString();
        var again = settings.onPort(running[0].port());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Directories.delete(directory()), "identity-closer"));
        new Shared(() -> url, _ -> {}, () -> running[0].close(), () -> running[0] = EmbeddedIssuer.start(again))
                .registerFor(IdentityResource.class);
    }

    private static Path directory() {
        var name = "stellwerk-identity-" + ProcessHandle.current().pid();
        return Path.of(System.getProperty("java.io.tmpdir"), name);
    }
}
