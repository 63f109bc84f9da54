import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Following } from '../app/state';
import type { Board, BoardTicket } from '../api/notification';
import { ConsoleElement } from '../design/console-element';
import { board } from '../live/board-stream';
import { t } from '../texts/texts';
import { boardTotals } from './board-totals';
import { departure } from './cards';
import { tierColumn } from './tier-column';

/** Most responses that are listed as due next. */
const DEPARTURES = 5;

/** The live board: what is due next, and each tier with its lanes. */
@customElement('board-page')
export class BoardPage extends ConsoleElement {
  constructor() {
    super();
    new Following(this, board);
  }

  protected override render(): TemplateResult {
    const shown = board.value;
    const next = shown ? dueNext(shown) : [];
    return html`
      ${shown ? boardTotals(shown.totals) : ''}
      <section class="departures" aria-labelledby="departures-title">
        <h2 id="departures-title">${t().dueNext}</h2>
        <ol id="departures" ?hidden=${next.length === 0}>${repeat(next, ticket => ticket.ticketId, departure)}</ol>
        <p id="arriving" class="arriving">${shown ? arriving(shown, next) : ''}</p>
      </section>
      <div id="tiers" class="tiers" tabindex="-1">${shown?.tiers.map(tierColumn)}</div>`;
  }
}

const dueNext = (shown: Board): BoardTicket[] => shown.tiers.flatMap(tier => tier.breachingNext)
  .sort((one, other) => (one.firstResponseDueAt ?? '').localeCompare(other.firstResponseDueAt ?? ''))
  .slice(0, DEPARTURES);

const arriving = ({ totals }: Board, next: BoardTicket[]): string =>
  [next.length === 0 && t().nothingDue, totals.arriving > 0 && t().arriving(totals.arriving)].filter(Boolean).join(' ');
