import { html, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { session, signInAgain } from './session';

/** Asks to sign in again once the session has ended, over the page with what was being done. */
@customElement('session-ended')
export class SessionEndedDialog extends ConsoleElement {
  @query('dialog') private accessor dialog!: HTMLDialogElement;

  constructor() {
    super();
    new Following(this, session);
  }

  protected override render(): TemplateResult {
    return html`<dialog class="ended" closedby="none" aria-labelledby="ended-title" @close=${this.#show}>
      <h2 id="ended-title">${t().ended}</h2>
      <p>${t().endedKept}</p>
      <div class="buttons"><button type="button" class="primary" @click=${signInAgain}>${t().signIn.again}</button></div>
    </dialog>`;
  }

  protected override updated(): void {
    this.#show();
  }

  /** Nothing works without a session, so it cannot be put away, in older browsers neither. */
  readonly #show = (): void => {
    if (session.value === 'ended' && !this.dialog.open) this.dialog.showModal();
  };
}
