/** Event of a stream of server-sent events. */
export interface ServerEvent {
  name: string;
  data: string;
}

/** Reads server-sent events out of the text of a stream, in whatever pieces it comes (HTML, 9.2.6). */
export class EventParser {
  /** Id of the last event, which tells the server where to go on. */
  lastEventId = '';
  /** Pause in milliseconds that the server wishes for before the next attempt. */
  retry: number | undefined;
  #id = '';
  #rest = '';
  #isAfterReturn = false;
  #name = '';
  #data: string[] = [];

  /** Reads the next piece; returns the events that it completes. */
  feed(piece: string): ServerEvent[] {
    if (piece === '') return [];
    // A line feed after a carriage return belongs to it, also if it comes later.
    const text = this.#rest + (this.#isAfterReturn && piece.startsWith('\n') ? piece.slice(1) : piece);
    this.#isAfterReturn = piece.endsWith('\r');
    const lines = text.split(/\r\n|\r|\n/);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap(line => this.#read(line));
  }

  /** Forgets what is incomplete: a new stream begins. */
  restart(): void {
    this.#id = this.lastEventId;
    this.#rest = '';
    this.#isAfterReturn = false;
    this.#endEvent();
  }

  #read(line: string): ServerEvent[] {
    if (line === '') return this.#endEvent();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    switch (field) {
      case 'event': this.#name = value; break;
      case 'data': this.#data.push(value); break;
      case 'id': if (!value.includes('\0')) this.#id = value; break;
      case 'retry': if (/^\d+$/.test(value)) this.retry = Number(value); break;
      // Comments, which begin with a colon, and unknown fields.
      default: break;
    }
    return [];
  }

  #endEvent(): ServerEvent[] {
    const event = { name: this.#name || 'message', data: this.#data.join('\n') };
    const isEvent = this.#data.length > 0;
    this.lastEventId = this.#id;
    this.#name = '';
    this.#data = [];
    return isEvent ? [event] : [];
  }
}
