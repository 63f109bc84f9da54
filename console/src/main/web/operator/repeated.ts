import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Does something at once and again and again, as long as the element is on a page that is seen. */
export class Repeated implements ReactiveController {
  readonly #every: number;
  readonly #work: () => Promise<unknown>;
  #timer: number | undefined;

  constructor(host: ReactiveControllerHost, every: number, work: () => Promise<unknown>) {
    this.#every = every;
    this.#work = work;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#work();
    this.#timer = setInterval(() => {
      if (!document.hidden) void this.#work();
    }, this.#every);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
