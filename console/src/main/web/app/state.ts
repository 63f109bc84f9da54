import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Value that can be followed: its followers are called when it changes. */
export class State<T> {
  readonly #followers = new Set<() => void>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    this.#followers.forEach(follower => follower());
  }

  /** Calls the follower at every change, until the function that this returns is called. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }
}

/** Draws an element again when one of the states changes, as long as the element is on the page. */
export class Following implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #states: readonly Pick<State<unknown>, 'follow'>[];
  #ends: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, ...states: Pick<State<unknown>, 'follow'>[]) {
    this.#host = host;
    this.#states = states;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ends = this.#states.map(state => state.follow(() => this.#host.requestUpdate()));
  }

  hostDisconnected(): void {
    this.#ends.forEach(end => end());
  }
}
