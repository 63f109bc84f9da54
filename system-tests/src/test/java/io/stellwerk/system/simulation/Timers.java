package io.stellwerk.system.simulation;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** A process's Vert.x: the real one, but for its timers, which go off when the schedule says so. */
final class Timers implements InvocationHandler {

    private final Process process;
    private final Vertx real;
    private final List<Handler<Long>> periodic = new ArrayList<>();

    Timers(Process process, Vertx real) {
        this.process = process;
        this.real = real;
    }

    Vertx vertx() {
        return (Vertx) Proxy.newProxyInstance(Vertx.class.getClassLoader(), new Class<?>[] {Vertx.class}, this);
    }

    /** Goes off once. */
    void tick() {
        periodic.forEach(handler -> handler.handle(0L));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "setPeriodic" -> {
                periodic.add((Handler<Long>) arguments[arguments.length - 1]);
                return 0L;
            }
            case "setTimer" -> {
                Handler<Long> handler = (Handler<Long>) arguments[1];
                process.world().await(new Step(process, "end of a pause", () -> true, () -> handler.handle(0L)));
                return 0L;
            }
            default -> {
                try {
                    return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        }
    }
}
