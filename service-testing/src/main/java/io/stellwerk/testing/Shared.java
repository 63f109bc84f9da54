package io.stellwerk.testing;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * A running server that all tests of a JVM share. Quarkus loads the classes of a test run more than once, so it is kept
 * in the JVM's bean server, which every class loader reaches by name. What {@code create} makes, a topic or a
 * database, is made once.
 */
record Shared(Supplier<String> address, Consumer<String> create, Runnable stop, Runnable start) {

    static Shared once(String key, Supplier<Shared> launch) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        synchronized (beans) {
            try {
                ObjectName name = new ObjectName("io.stellwerk.testing:type=" + key);
                if (!beans.isRegistered(name)) {
                    beans.registerMBean(new Launched(launch.get()), name);
                }
                return new Shared(
                        () -> (String) ask(() -> beans.getAttribute(name, "Address")),
                        made -> ask(() -> beans.invoke(
                                name, "create", new Object[] {made}, new String[] {String.class.getName()})),
                        () -> ask(() -> beans.invoke(name, "stop", null, null)),
                        () -> ask(() -> beans.invoke(name, "start", null, null)));
            } catch (JMException e) {
                throw new IllegalStateException("the shared server " + key + " cannot be registered", e);
            }
        }
    }

    private interface Question {
        Object ask() throws JMException;
    }

    private static Object ask(Question question) {
        try {
            return question.ask();
        } catch (JMException e) {
            throw new IllegalStateException("the shared server did not do as it was told", e);
        }
    }

    /** The server behind the bean. */
    private record Launched(Shared server) implements SharedServerMXBean {

        @Override
        public String getAddress() {
            return server.address().get();
        }

        @Override
        public void create(String name) {
            server.create().accept(name);
        }

        @Override
        public void stop() {
            server.stop().run();
        }

        @Override
        public void start() {
            server.start().run();
        }
    }
}
