package io.stellwerk.local.supervision;

import java.time.Duration;

/** Is told what becomes of the supervised processes; calls come from several threads. */
public interface ServiceListener {

    /** The process is in another state, or is another process. */
    void changed(ServiceProcess service);

    /** The process died by itself and is started again after the given time. */
    void died(ServiceProcess service, int exitCode, Duration restartsAfter);
}
