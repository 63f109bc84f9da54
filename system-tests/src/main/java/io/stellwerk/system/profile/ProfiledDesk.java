package io.stellwerk.system.profile;

import io.stellwerk.local.box.DataDirectory;
import io.stellwerk.local.box.PortPlan;
import io.stellwerk.local.box.RunState;
import java.util.List;
import java.util.Map;

/** A desk that this process has started and that is to be profiled. */
public record ProfiledDesk(DataDirectory data, PortPlan ports) {

    /** What PostgreSQL must be started with so that it counts what is asked of it. */
    public static Map<String, String> databaseServer() {
        return Map.of(
                "shared_preload_libraries", "pg_stat_statements",
                "track_io_timing", "on",
                "track_wal_io_timing", "on");
    }

    List<RunState.ServiceRun> services() {
        return data.runFile().read().map(RunState::processes).orElseThrow();
    }

    DatabaseServer database() {
        return new DatabaseServer(ports.postgres());
    }
}
