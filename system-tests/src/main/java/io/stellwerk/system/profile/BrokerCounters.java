package io.stellwerk.system.profile;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What the broker, which runs in this process, has counted up to a moment.
 *
 * @param requests by their kind
 * @param topics what went through each topic
 * @param flushes how often it waited until what it had written is on the disk
 */
record BrokerCounters(Map<String, Times> requests, Map<String, Traffic> topics, Times flushes) {

    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();
    private static final String TOPICS = "kafka.server:type=BrokerTopicMetrics,name=%s,topic=%s";

    /** How often something was done, and how long it took all together, with the waiting. */
    record Times(long times, double millis) {

        private static final Times NONE = new Times(0, 0);

        Times minus(Times earlier) {
            return new Times(times - earlier.times, millis - earlier.millis);
        }
    }

    /** What came in and went out. */
    record Traffic(long messages, long bytesIn, long bytesOut) {

        private static final Traffic NONE = new Traffic(0, 0, 0);

        Traffic minus(Traffic earlier) {
            return new Traffic(messages - earlier.messages, bytesIn - earlier.bytesIn, bytesOut - earlier.bytesOut);
        }
    }

    static BrokerCounters read() {
        Map<String, Times> requests = new TreeMap<>();
        for (ObjectName bean : beans("kafka.network:type=RequestMetrics,name=TotalTimeMs,*")) {
            requests.put(bean.getKeyProperty("request"), times(bean));
        }
        Map<String, Traffic> topics = new TreeMap<>();
        for (ObjectName bean : beans(TOPICS.formatted("BytesInPerSec", "*"))) {
            String topic = bean.getKeyProperty("topic");
            topics.put(
                    topic,
                    new Traffic(
                            count(topic, "MessagesInPerSec"),
                            count(topic, "BytesInPerSec"),
                            count(topic, "BytesOutPerSec")));
        }
        return new BrokerCounters(
                requests, topics, times(name("kafka.log:type=LogFlushStats,name=LogFlushRateAndTimeMs")));
    }

    BrokerCounters minus(BrokerCounters earlier) {
        Map<String, Times> moreRequests = new TreeMap<>();
        requests.forEach(
                (kind, now) -> moreRequests.put(kind, now.minus(earlier.requests.getOrDefault(kind, Times.NONE))));
        moreRequests.values().removeIf(more -> more.times() == 0);
        Map<String, Traffic> moreTraffic = new TreeMap<>();
        topics.forEach(
                (topic, now) -> moreTraffic.put(topic, now.minus(earlier.topics.getOrDefault(topic, Traffic.NONE))));
        moreTraffic.values().removeIf(Traffic.NONE::equals);
        return new BrokerCounters(moreRequests, moreTraffic, flushes.minus(earlier.flushes));
    }

    private static long count(String topic, String what) {
        return (long) number(name(TOPICS.formatted(what, topic)), "Count");
    }

    private static Times times(ObjectName bean) {
        double times = number(bean, "Count");
        return new Times((long) times, times * number(bean, "Mean"));
    }

    /** What was never counted is not there. */
    private static double number(ObjectName bean, String attribute) {
        try {
            return ((Number) BEANS.getAttribute(bean, attribute)).doubleValue();
        } catch (InstanceNotFoundException e) {
            return 0;
        } catch (JMException e) {
            throw new IllegalStateException("the broker does not tell " + bean, e);
        }
    }

    private static Set<ObjectName> beans(String pattern) {
        return BEANS.queryNames(name(pattern), null);
    }

    private static ObjectName name(String name) {
        try {
            return ObjectName.getInstance(name);
        } catch (JMException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
