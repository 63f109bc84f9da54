import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { t } from '../texts/texts';
import { sentence } from './problems';
import { a } from './texts';

/** Something that a page shows once it is loaded; it is loaded when the page is shown. */
export class Loading<T> implements ReactiveController {
  value: T | undefined;
  #problem: unknown;
  #latest = 0;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    void this.again();
  }

  /** Loads it anew; what was there stays until then. */
  readonly again = async (): Promise<void> => {
    const mine = ++this.#latest;
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      const value = await this.#load();
      if (mine === this.#latest) this.value = value;
    } catch (problem) {
      if (mine === this.#latest) this.#problem = problem;
    }
    this.#host.requestUpdate();
  };

  /** It as the page draws it, or a sentence why it is not there. */
  shown(draw: (value: T) => TemplateResult): TemplateResult {
    if (this.#problem) {
      return html`<div class="missing" role="alert"><p class="message">${sentence(this.#problem)}</p>
        <p class="buttons"><button type="button" @click=${this.again}>${a().again}</button></p></div>${this.value === undefined ? '' : draw(this.value)}`;
    }
    return this.value === undefined ? html`<p class="quiet" role="status">${t().loading}</p>` : draw(this.value);
  }
}
