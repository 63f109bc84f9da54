import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { withdraw } from './api';
import { PageElement } from './page-element';
import { t } from './texts/texts';

/** Says that no answer is needed any more. It asks nothing first: what is solved can be opened again. */
@customElement('withdraw-button')
export class WithdrawButton extends PageElement {
  @property({ attribute: false }) accessor token = '';
  @state() private accessor isDone = false;
  @state() private accessor hasFailed = false;

  protected override render(): TemplateResult {
    return html`<section class="withdraw"><h2>${t().withdraw.title}</h2><p>${t().withdraw.words}</p>
      <button type="button" id="withdraw" ?disabled=${this.isDone} @click=${this.#press}>${t().withdraw.press}</button>
      <p role="status" class="done">${this.isDone ? t().withdraw.done : this.hasFailed ? t().notSent : ''}</p></section>`;
  }

  async #press(): Promise<void> {
    try {
      await withdraw(this.token);
      this.isDone = true;
      this.dispatchEvent(new CustomEvent('written', { bubbles: true }));
    } catch {
      this.hasFailed = true;
    }
  }
}
