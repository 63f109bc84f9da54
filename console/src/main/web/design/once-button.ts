import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messageOf } from '../api/request';
import { ConsoleElement } from './console-element';

type Outcome = TemplateResult | string;

/** Button whose work is done once, with what came of it. After a failure it can be pressed again. */
@customElement('once-button')
export class OnceButton extends ConsoleElement {
  @property({ attribute: false }) accessor label = '';
  @property({ attribute: false }) accessor work!: () => Promise<Outcome>;
  @state() private accessor isUsed = false;
  @state() private accessor outcome: Outcome | typeof nothing = nothing;

  protected override render(): TemplateResult {
    return html`<button type="button" ?disabled=${this.isUsed} @click=${this.#press}>${this.label}</button>
      <p class="message" role="status">${this.outcome}</p>`;
  }

  async #press(): Promise<void> {
    this.isUsed = true;
    try {
      this.outcome = await this.work();
    } catch (problem) {
      this.outcome = messageOf(problem);
      this.isUsed = false;
    }
  }
}
