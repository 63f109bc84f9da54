import { send } from '../api/request';
import { renewalIn } from '../session/session';
import { EventParser, type ServerEvent } from './event-parser';

/** Streams of server-sent events, read by fetch: an EventSource sends no token. */

/** The server says every 15 s that it is there; after three times that, the connection is dead. */
const SILENCE = 45_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

export interface StreamListener {
  opened(): void;
  /** Something came, if only a sign of life. */
  heard(): void;
  received(event: ServerEvent): void;
  /** The stream broke or could not be opened; unless this says otherwise, it is tried again. */
  lost(problem: unknown): boolean;
}

/** Follows a stream, over whatever breaks it, until the signal ends it. */
export async function follow(path: string, listener: StreamListener, signal: AbortSignal): Promise<void> {
  const parser = new EventParser();
  let failures = 0;
  const opened = () => {
    failures = 0;
    listener.opened();
  };
  for (;;) {
    try {
      await read(path, parser, { ...listener, opened }, signal);
    } catch (problem) {
      if (signal.aborted || !listener.lost(problem)) return;
      await pause(pauseAfter(failures, parser.retry), signal);
      failures += 1;
    }
  }
}

/** Longer after each failure, and not the same for all who lost the server at one moment. */
const pauseAfter = (failures: number, wished = FIRST_PAUSE): number =>
  Math.min(wished * 2 ** failures, LONGEST_PAUSE) * (0.5 + Math.random() / 2);

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> => new Promise(resolve => {
  const end = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    resolve();
  };
  const timer = setTimeout(end, milliseconds);
  signal.addEventListener('abort', end);
});

/** Reads one connection until its token is to be renewed; any other end is a failure. */
async function read(path: string, parser: EventParser, listener: StreamListener, signal: AbortSignal): Promise<void> {
  const connection = new AbortController();
  const close = () => connection.abort();
  let silence = setTimeout(close, SILENCE);
  let renewal: number | undefined;
  let isToBeRenewed = false;
  try {
    const response = await send(path, {
      headers: { Accept: 'text/event-stream', ...parser.lastEventId && { 'Last-Event-ID': parser.lastEventId } },
      signal: AbortSignal.any([signal, connection.signal]),
    });
    const pieces = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    parser.restart();
    listener.opened();
    // Not at once after the last time: the provider may be away.
    renewal = setTimeout(() => {
      isToBeRenewed = true;
      close();
    }, Math.max(renewalIn(), LONGEST_PAUSE));
    for (let piece = await pieces?.read(); piece && !piece.done; piece = await pieces?.read()) {
      clearTimeout(silence);
      silence = setTimeout(close, SILENCE);
      listener.heard();
      parser.feed(piece.value).forEach(event => listener.received(event));
    }
    throw new Error('The stream ended.');
  } catch (problem) {
    if (!isToBeRenewed) throw problem;
  } finally {
    clearTimeout(silence);
    clearTimeout(renewal);
    close();
  }
}
