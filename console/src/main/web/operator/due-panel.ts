import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Board, BoardTicket } from '../api/notification';
import { departure } from '../board/cards';
import { t } from '../texts/texts';
import { addressOfList } from '../tickets/list-filter';
import { o } from './texts';

const MOST = 8;

/** Promises that break next, of all tiers; the whole list is a link away. */
export function duePanel(board: Board | null): TemplateResult {
  const next = board ? dueNext(board) : [];
  return html`<section id="due" class="departures" aria-labelledby="due-title">
    <header class="due-head"><h2 id="due-title">${o().nextDue}</h2><a href=${addressOfList({ view: 'all', sort: 'due' })}>${o().allOverdue}</a></header>
    <ol>${repeat(next, ticket => ticket.ticketId, departure)}</ol>
    ${board && next.length === 0 ? html`<p class="arriving">${t().nothingDue}</p>` : ''}
  </section>`;
}

const dueNext = (board: Board): BoardTicket[] => board.tiers.flatMap(tier => tier.breachingNext)
  .sort((one, other) => (one.firstResponseDueAt ?? '').localeCompare(other.firstResponseDueAt ?? '')).slice(0, MOST);
