# For who has no Kafka at hand: its own command-line tools by their own names, from the jars that
# "mvn package -pl docs/examples/consumer -am" has put together. Use it from Stellwerk's directory: . docs/examples/kafka-tools.sh

kafka_tool() {
    java -cp 'docs/examples/consumer/target/lib/*' "org.apache.kafka.tools.$1" "${@:2}"
}
kafka-console-consumer.sh() { kafka_tool consumer.ConsoleConsumer "$@"; }
kafka-get-offsets.sh() { kafka_tool GetOffsetShell "$@"; }
kafka-consumer-groups.sh() { kafka_tool consumer.group.ConsumerGroupCommand "$@"; }
