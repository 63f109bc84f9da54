package io.stellwerk.system.simulation;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes a service's own classes as its container does: by their constructors, each once for an instance, whatever their
 * visibility. What reaches outside is put in beforehand, and so are time and chance, for which beans have fields.
 */
final class Beans {

    private final List<Object> beans = new ArrayList<>();
    private final SimulatedClock clock;
    private final SimulatedRandom random;

    Beans(SimulatedClock clock, SimulatedRandom random) {
        this.clock = clock;
        this.random = random;
        beans.add(clock);
    }

    /** Puts in what the simulation provides. */
    Beans with(Object... provided) {
        beans.addAll(Arrays.asList(provided));
        return this;
    }

    /** The bean of that class, made if there is none yet. */
    <T> T get(Class<T> type) {
        return type.cast(find(type));
    }

    /** The bean of a class that only its package sees. */
    Object get(String className) {
        try {
            return find(Class.forName(className));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a service has no class " + className + " any more", e);
        }
    }

    /** What the container calls when the service starts. */
    static void start(Object bean) {
        call(bean, "start", new Object[] {null});
    }

    static Object call(Object bean, String name, Object... arguments) {
        for (Method method : bean.getClass().getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                try {
                    method.setAccessible(true);
                    return method.invoke(bean, arguments);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("cannot call " + method, e);
                }
            }
        }
        throw new IllegalStateException(bean.getClass() + " has no method " + name + " any more");
    }

    private Object find(Class<?> type) {
        Optional<Object> known = beans.stream().filter(type::isInstance).findFirst();
        return known.orElseGet(() -> {
            Object made = make(type);
            beans.add(made);
            return made;
        });
    }

    private Object make(Class<?> type) {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalStateException("nothing is provided for " + type.getName());
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        Object[] arguments = new Object[constructor.getParameterCount()];
        Type[] types = constructor.getGenericParameterTypes();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = types[i] instanceof Class<?> plain
                    ? find(plain)
                    : find(constructor.getParameterTypes()[i]);
        }
        try {
            constructor.setAccessible(true);
            Object bean = constructor.newInstance(arguments);
            bindTimeAndChance(bean, type);
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }

    private void bindTimeAndChance(Object bean, Class<?> type) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            if (InstantSource.class.isAssignableFrom(field.getType())) {
                field.setAccessible(true);
                field.set(bean, clock);
            } else if (field.getType() == SecureRandom.class) {
                field.setAccessible(true);
                field.set(bean, random);
            }
        }
    }
}
