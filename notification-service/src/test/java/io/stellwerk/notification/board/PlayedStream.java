package io.stellwerk.notification.board;

import io.vertx.core.json.JsonArray;
import java.util.List;

/** Script for a page that gets the board's streams from a test. */
final class PlayedStream {

    /** Plays one stream after the other, in pieces of some bytes; the last one stays open. Notes what was asked. */
    private static final String PLAYER = """
            ([streams, size]) => {
              const fetched = window.fetch;
              window.asked = [];
              window.fetch = (address, options) => {
                if (!String(address).includes('board/stream')) return fetched(address, options);
                const bytes = new TextEncoder().encode(streams[Math.min(asked.length, streams.length - 1)]);
                asked.push({ lastEventId: new Headers(options.headers).get('Last-Event-ID') ?? undefined, signal: options.signal });
                const isLast = asked.length >= streams.length;
                if (bytes.length === 0) return Promise.resolve(new Response('', { status: 503 }));
                return Promise.resolve(new Response(new ReadableStream({
                  start(controller) {
                    for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
                    if (!isLast) controller.close();
                    options.signal.addEventListener('abort', () => controller.error(options.signal.reason));
                  },
                }), { headers: { 'Content-Type': 'text/event-stream' } }));
              };
            }""";

    private PlayedStream() {}

    static String of(int size, String... streams) {
        return "(" + PLAYER + ")(" + new JsonArray(List.of(List.of(streams), size)) + ")";
    }
}
