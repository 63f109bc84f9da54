package io.stellwerk.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** Makes a container unreachable for a while; unlike a restart it keeps its port. */
record Pause(String containerId) {

    static Pause of(GenericContainer<?> container) {
        return new Pause(container.getContainerId());
    }

    void pause() {
        DockerClientFactory.instance().client().pauseContainerCmd(containerId).exec();
    }

    void resume() {
        DockerClientFactory.instance().client().unpauseContainerCmd(containerId).exec();
    }
}
