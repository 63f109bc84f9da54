import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { addressOf } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { type Alert, alerts, putAway, wordsOf } from './alerts';

/** Urgent things that came up, each with a way to its ticket, until it is put away. */
@customElement('alert-list')
export class AlertList extends ConsoleElement {
  constructor() {
    super();
    new Following(this, alerts);
  }

  protected override render(): TemplateResult {
    return html`<div id="alerts" class="alerts" role="log" aria-label=${t().alerts.title} ?hidden=${alerts.value.length === 0}>
      ${alerts.value.length === 0 ? nothing : html`<ul>${repeat(alerts.value, ({ key }) => key, item)}</ul>`}</div>`;
  }
}

const item = (alert: Alert): TemplateResult => html`<li class="alert"><a href=${addressOf(alert.ticketId)} @click=${() => putAway(alert)}>${wordsOf(alert)}</a>
  <button type="button" aria-label=${`${t().close}: ${wordsOf(alert)}`} @click=${() => putAway(alert)}>✕</button></li>`;
