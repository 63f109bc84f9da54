package io.stellwerk.benches.stack;

import io.stellwerk.local.stack.Installation;
import io.stellwerk.local.stack.ServiceCommand;
import io.stellwerk.local.stack.StartUpCache;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs that a desk runs. */
public interface Programs {

    /** The command that starts a service. */
    List<String> command(String service);

    /** The services as they are packaged. */
    static Programs packaged(Installation installation) {
        return new ServiceCommand(installation, StartUpCache.USE)::of;
    }

    /** The same, but for the classes in a directory. No start-up cache fits them. */
    static Programs changed(Installation installation, Path classes) {
        ServiceCommand packaged = new ServiceCommand(installation, StartUpCache.NONE);
        return service -> {
            List<String> command = new ArrayList<>(packaged.of(service));
            int classPath = command.indexOf("-cp") + 1;
            command.set(classPath, classes + ":" + command.get(classPath));
            return command;
        };
    }
}
