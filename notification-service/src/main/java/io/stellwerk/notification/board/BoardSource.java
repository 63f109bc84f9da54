package io.stellwerk.notification.board;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Topics of the board as it can be made anew from them: they are read for the board alone, and nobody is told anything. */
public interface BoardSource {

    /** The topics to read from the beginning. */
    List<String> topics();

    /** The board's part of a record; empty if there is none, or if it cannot be read and was parked the first time. */
    Optional<BoardRow> row(ConsumerRecord<String, byte[]> source);
}
