package io.stellwerk.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a packaged service is started as a process of its own. */
public final class ServiceCommand {

    /**
     * Small and quick to start: on a laptop four of these share the machine with everything else. The two options on
     * compilation make the JIT wait longer before it optimises, which halves the processor time of a start; what runs for
     * each ticket does not wait ({@link Installation#compiledEarly}). Room for classes and code costs nothing until it is used, but
     * with the usual thresholds Java would collect the whole heap during the start, because so many classes were loaded, and
     * stand still for a second now and then, because so much code was compiled. The young generation takes what a few full
     * batches allocate: in a smaller one they did not die young, and triage stood still for a second to collect the whole heap.
     */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:CompileThresholdScaling=8",
            "-XX:Tier3DelayOn=0",
            "-Xms128m",
            "-Xmx256m",
            "-Xmn96m",
            "-Xss512k",
            "-XX:MetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:SweeperThreshold=60",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** A page fault is dear in a virtual machine. Elsewhere Java does not know the option. */
    private static final List<String> LARGE_PAGES =
            System.getProperty("os.name").equals("Linux") ? List.of("-XX:+UseTransparentHugePages") : List.of();

    private static final String ENTRY_POINT = "io.quarkus.bootstrap.runner.AotQuarkusEntryPoint";

    private final Installation installation;
    private final StartUpCache cache;

    public ServiceCommand(Installation installation, StartUpCache cache) {
        this.installation = installation;
        this.cache = cache;
    }

    /** Runs the service. */
    public List<String> of(String service) {
        return command(service, cache.options(cacheOf(service)));
    }

    /** Makes the service's start-up cache from what its last run recorded. */
    List<String> assembly(String service) {
        return command(service, StartUpCache.assembly(cacheOf(service)));
    }

    private Path cacheOf(String service) {
        return installation.startUpCaches().resolve(service + ".aot");
    }

    private List<String> command(String service, List<String> cacheOptions) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(cacheOptions);
        command.addAll(OPTIONS);
        command.addAll(LARGE_PAGES);
        command.add("-XX:CompileCommandFile=" + installation.compiledEarly());
        command.add("-cp");
        command.add(installation.parentWatchJar() + ":" + installation.serviceJar(service));
        command.add(Installation.PARENT_WATCH);
        command.add(ENTRY_POINT);
        return command;
    }
}
