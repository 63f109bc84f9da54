import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Totals } from '../api/notification';
import { ConsoleElement } from '../design/console-element';
import { board, connected } from '../live/board-stream';
import '../live/fresh-label';
import '../session/person-menu';
import { t } from '../texts/texts';
import { Following } from './state';

/** The head of every page: connection, totals, and who is here. */
@customElement('top-bar')
export class TopBar extends ConsoleElement {
  constructor() {
    super();
    new Following(this, board, connected);
  }

  protected override render(): TemplateResult {
    return html`<header class="top">
      <div class="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 29V17M16 17 7 5M16 17l9-12"/><circle cx="16" cy="17" r="4.5"/></svg>
        <div><h1>Stellwerk</h1>${connection(connected.value)} <fresh-label></fresh-label></div>
      </div>
      <dl id="totals" class="totals">${board.value ? totals(board.value.totals) : nothing}</dl>
      <person-menu></person-menu>
    </header>`;
  }
}

const connection = (isUp: boolean | null) => html`<p id="connection" class="connection" role="status"
  data-connected=${isUp === true}>${isUp === null ? t().connecting : isUp ? t().live : t().offline}</p>`;

function totals(all: Totals): TemplateResult[] {
  const figures: [keyof ReturnType<typeof t>['totals'], number][] = [
    ['open', all.open], ['waitingTotal', all.waiting + all.arriving], ['inProgressTotal', all.inProgress],
    ['breached', all.breached], ['done', all.doneToday],
  ];
  return figures.map(([name, value]) => html`<div data-figure=${name}
    class=${name === 'breached' && value > 0 ? 'figure is-late' : 'figure'}><dt>${t().totals[name]}</dt><dd>${value}</dd></div>`);
}
