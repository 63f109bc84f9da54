import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { closeStormBreaker } from '../api/notification';
import '../board/board-page';
import { ConsoleElement } from '../design/console-element';
import { board, connected, refusal } from '../live/board-stream';
import '../session/session-ended';
import { person } from '../session/session';
import '../session/sign-in-page';
import { language, t } from '../texts/texts';
import './mail-bar';
import './side-drawer';
import { Following } from './state';
import './top-bar';

/** The whole page: what is always there, the page in the middle, and the drawer over it. */
@customElement('console-app')
export class ConsoleApp extends ConsoleElement {
  constructor() {
    super();
    new Following(this, board, connected, refusal, person);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    document.documentElement.lang = language.value;
  }

  protected override render(): TemplateResult {
    if (!person.value) return html`<sign-in-page></sign-in-page>`;
    const isLost = connected.value === false;
    const isStormy = (board.value?.deliveries.storm ?? 'CLOSED') !== 'CLOSED';
    return html`
      <a class="skip" href="#tiers">${t().skip}</a>
      <top-bar></top-bar>
      <div id="lost" class="notice lost" role="alert" ?hidden=${!isLost}>${refusal.value ?? t().lost}</div>
      <div id="storm" class="notice storm" role="alert" ?hidden=${!isStormy}>
        ${t().stormOpen} <button type="button" @click=${() => void closeStormBreaker()}>${t().stormClose}</button>
      </div>
      <main class=${isLost ? 'is-lost' : ''}><board-page></board-page></main>
      <mail-bar></mail-bar>
      <side-drawer></side-drawer>
      <session-ended></session-ended>`;
  }
}
