package io.stellwerk.testing;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * A running server that all tests of a JVM share. Quarkus loads the classes of a test run more than once and closes a class
 * loader with its application, so a server is launched by classes of the JVM's own class loader and kept in the bean server,
 * which every class loader reaches by name. What {@code create} makes, a topic or a database, is made once.
 */
record Shared(Supplier<String> address, Consumer<String> create, Runnable stop, Runnable start) {

    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

    /** The server that the launcher's static method {@code register} registers, once per JVM, under its name. */
    static Shared launchedBy(Class<?> launcher) {
        synchronized (BEANS) {
            var name = nameFor(launcher);
            if (!BEANS.isRegistered(name)) {
                register(launcher);
            }
            return new Shared(
                    () -> (String) ask(() -> BEANS.getAttribute(name, "Address")),
                    made -> ask(() ->
                            BEANS.invoke(name, "create", new Object[] {made}, new String[] {String.class.getName()})),
                    () -> ask(() -> BEANS.invoke(name, "stop", null, null)),
                    () -> ask(() -> BEANS.invoke(name, "start", null, null)));
        }
    }

    /** Makes this server the one of the launcher. */
    void registerFor(Class<?> launcher) {
        ask(() -> BEANS.registerMBean(new Launched(this), nameFor(launcher)));
    }

    private static void register(Class<?> launcher) {
        withLastingClasses(() -> {
            try {
                var lasting = Thread.currentThread().getContextClassLoader();
                var method = lasting.loadClass(launcher.getName()).getDeclaredMethod("register");
                method.setAccessible(true);
                return method.invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The tests' server could not be started", e);
            }
        });
    }

    /** Servers find plug-ins through the thread's class loader, which must not be that of an application under test. */
    private static <T> T withLastingClasses(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ObjectName nameFor(Class<?> launcher) {
        return (ObjectName) ask(() -> new ObjectName("io.stellwerk.testing:type=" + launcher.getSimpleName()));
    }

    private static Object ask(Question question) {
        return withLastingClasses(() -> {
            try {
                return question.ask();
            } catch (JMException e) {
                throw new IllegalStateException("The tests' server did not do as it was told", e);
            }
        });
    }

    private interface Question {
        Object ask() throws JMException;
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
