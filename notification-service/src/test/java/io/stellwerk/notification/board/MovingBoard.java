package io.stellwerk.notification.board;

/** Stream of the board that moves when a test says so. */
final class MovingBoard {

    /** Makes {@code moveBoard()} in the page send a snapshot; the first one comes by itself. */
    static final String SCRIPT = """
            {
              const fetched = window.fetch;
              const streams = [];
              const snapshot = () => new TextEncoder().encode(`event: board\\ndata: ${JSON.stringify({ at: new Date().toISOString(),
                tiers: [], totals: { open: 0, waiting: 0, arriving: 0, inProgress: 0, breached: 0, doneToday: 0 }, deliveries:
                { delivered: 0, suppressed: 0, failed: 0, pending: 0, inDoubt: 0, storm: 'CLOSED' } })}\\n\\n`);
              window.moveBoard = () => streams.forEach(stream => stream.enqueue(snapshot()));
              window.fetch = (address, options) => String(address).includes('board/stream')
                ? Promise.resolve(new Response(new ReadableStream({ start(stream) { streams.push(stream); moveBoard(); } }),
                  { headers: { 'Content-Type': 'text/event-stream' } })) : fetched(address, options);
            }""";

    private MovingBoard() {}
}
