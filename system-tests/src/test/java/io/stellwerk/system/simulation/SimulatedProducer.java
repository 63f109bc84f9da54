package io.stellwerk.system.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An idempotent producer: what it sends arrives once and in order in each partition, in pieces, or not if it dies. */
final class SimulatedProducer implements InvocationHandler {

    private final Process process;
    private final Broker broker;
    private final TreeMap<String, Deque<Sent>> onTheWay = new TreeMap<>();
    private boolean closed;

    private SimulatedProducer(Process process, Broker broker) {
        this.process = process;
        this.broker = broker;
    }

    private record Sent(ProducerRecord<String, byte[]> message, Callback callback) {}

    @SuppressWarnings("unchecked")
    static Producer<String, byte[]> of(Process process, Broker broker) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(),
                new Class<?>[] {Producer.class},
                new SimulatedProducer(process, broker));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object invoke(Object self, Method method, Object[] arguments) {
        if (method.getName().equals("close")) {
            close();
            return null;
        }
        if (method.getName().equals("send") && arguments.length == 2) {
            send((ProducerRecord<String, byte[]>) arguments[0], (Callback) arguments[1]);
            return null;
        }
        throw new UnsupportedOperationException("not simulated: " + method);
    }

    /** What has left already arrives all the same, and nobody learns of it. */
    private void close() {
        closed = true;
        onTheWay.values().forEach(queue -> {
            int left = process.world().chance().between(1, queue.size());
            while (queue.size() > left) {
                queue.removeLast();
            }
        });
        if (!onTheWay.isEmpty()) {
            process.world().statistics().count("publications given up");
        }
    }

    private void send(ProducerRecord<String, byte[]> message, Callback callback) {
        boolean idle = onTheWay.isEmpty();
        String place = message.topic() + "/" + broker.partitionOf(message.key());
        onTheWay.computeIfAbsent(place, name -> new ArrayDeque<>()).add(new Sent(message, callback));
        if (idle) {
            arrive();
        }
    }

    private void arrive() {
        process.world().await(new Step(process, "records arrive at the broker", () -> true, () -> {
            List<String> places = List.copyOf(onTheWay.keySet());
            String place = process.world().chance().of(places);
            Deque<Sent> queue = onTheWay.get(place);
            List<Sent> arrived = new ArrayList<>();
            int count = process.world().chance().between(1, queue.size());
            for (int i = 0; i < count; i++) {
                Sent sent = queue.remove();
                broker.append(
                        sent.message().topic(),
                        sent.message().key(),
                        sent.message().headers(),
                        sent.message().value());
                arrived.add(sent);
            }
            if (queue.isEmpty()) {
                onTheWay.remove(place);
            }
            if (!onTheWay.isEmpty()) {
                arrive();
            }
            if (!closed) {
                acknowledge(arrived);
            }
        }));
    }

    private void acknowledge(List<Sent> arrived) {
        process.world()
                .await(new Step(
                        process,
                        "the broker acknowledges",
                        () -> true,
                        () -> arrived.forEach(sent -> sent.callback().onCompletion(null, null))));
    }
}
