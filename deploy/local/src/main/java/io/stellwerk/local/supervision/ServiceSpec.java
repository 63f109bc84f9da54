package io.stellwerk.local.supervision;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a supervised process is.
 *
 * @param name what people call it
 * @param port where it answers HTTP
 * @param command the program and its arguments
 * @param environment what it needs beyond what it inherits
 * @param log where its output goes
 */
public record ServiceSpec(String name, int port, List<String> command, Map<String, String> environment, Path log) {

    public ServiceSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Its configuration holds a secret. */
    @Override
    public String toString() {
        return "ServiceSpec[" + name + "]";
    }
}
