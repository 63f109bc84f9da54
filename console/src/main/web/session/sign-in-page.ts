import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { session, signInAgain } from './session';

/** The page while nobody is signed in: on the way to the provider, or why it does not lead on. */
@customElement('sign-in-page')
export class SignInPage extends ConsoleElement {
  constructor() {
    super();
    new Following(this, session);
  }

  protected override render(): TemplateResult {
    const state = session.value;
    const isOnTheWay = state === 'beginning' || state === 'standing' || state === 'ended';
    return html`<main class="sign-in" aria-labelledby="sign-in-title">
      <h1 id="sign-in-title">Stellwerk</h1>
      ${isOnTheWay ? html`<p role="status">${t().signIn.beginning}</p>` : html`<p role="alert">${t().signIn[state]}</p>`}
      ${isOnTheWay ? nothing : html`<div class="buttons"><button type="button" class="primary" @click=${signInAgain}>${t().signIn.again}</button></div>`}
    </main>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.querySelector('button')?.focus();
  }
}
