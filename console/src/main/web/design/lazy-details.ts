import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messageOf } from '../api/request';
import { ConsoleElement } from './console-element';

/** Text that is loaded when it is first opened. */
@customElement('lazy-details')
export class LazyDetails extends ConsoleElement {
  @property({ attribute: false }) accessor label = '';
  @property({ attribute: false }) accessor load!: () => Promise<string | undefined>;
  @state() private accessor text = '';

  protected override render(): TemplateResult {
    return html`<details class="set-apart" @toggle=${this.#open}>
      <summary>${this.label}</summary><p class="words-of">${this.text}</p>
    </details>`;
  }

  async #open(event: Event): Promise<void> {
    if ((event.target as HTMLDetailsElement).open && this.text === '') {
      this.text = await this.load().catch(messageOf) ?? '–';
    }
  }
}
