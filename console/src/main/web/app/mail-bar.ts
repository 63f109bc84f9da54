import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Deliveries } from '../api/notification';
import { ConsoleElement } from '../design/console-element';
import { board } from '../live/board-stream';
import { t } from '../texts/texts';
import { LIST_NAMES } from './router';
import { Following } from './state';

/** The foot of every page: how the desk's mails fare, and the lists of what was set aside. */
@customElement('mail-bar')
export class MailBar extends ConsoleElement {
  constructor() {
    super();
    new Following(this, board);
  }

  protected override render(): TemplateResult {
    return html`<footer class="mails">
      <h2>${t().mails}</h2>
      <p id="mails">${board.value ? figures(board.value.deliveries) : nothing}</p>
      <nav class="set-aside-links" aria-label=${t().setAside}>
        ${LIST_NAMES.map(name => html`<a href="/set-aside/${name}">${t().lists[name].name}</a>`)}
      </nav>
    </footer>`;
  }
}

const figures = (deliveries: Deliveries) => html`${t().mailsText(deliveries)}${deliveries.inDoubt > 0
  ? html` · <strong>${t().inDoubt(deliveries.inDoubt)}</strong>` : nothing}`;
