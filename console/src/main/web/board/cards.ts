import { html, nothing, type TemplateResult } from 'lit';
import type { BoardTicket } from '../api/notification';
import { addressOf } from '../app/router';
import '../design/due-signal';
import type { Deadline } from '../design/due-signal';
import { priorityBadge } from '../design/priority-badge';
import { dateTime, t, term } from '../texts/texts';

const deadline = (ticket: BoardTicket): Deadline => ({
  dueAt: ticket.firstResponseDueAt,
  warnedPercent: ticket.warnedPercent,
  responded: ticket.responded,
  breached: ticket.breached,
});

/** A ticket in its lane. */
export const card = (ticket: BoardTicket): TemplateResult => html`<li class="card" data-key=${ticket.ticketId}>
  <a href=${addressOf(ticket.ticketId)} class="card-link">
    <span class="card-top">
      <span class="number">${ticket.ticketNumber}</span>
      ${ticket.priority ? priorityBadge(ticket.priority) : nothing}
      <due-signal .deadline=${deadline(ticket)}></due-signal>
    </span>
    <span class="subject">${ticket.subject || t().noSubject}</span>
    <span class="card-bottom">
      ${ticket.category ? html`<span class="category">${term(t().categories, ticket.category)}</span>` : nothing}
      ${ticket.owner ? html`<span class="owner">${t().owner} ${ticket.owner}</span>` : nothing}
      ${ticket.receivedAt ? html`<time datetime=${ticket.receivedAt}>${dateTime(ticket.receivedAt)}</time>` : nothing}
    </span>
  </a>
</li>`;

/** A ticket among those whose response is due next. */
export const departure = (ticket: BoardTicket): TemplateResult => html`<li class="departure" data-key=${ticket.ticketId}>
  <a href=${addressOf(ticket.ticketId)}>
    <due-signal .deadline=${deadline(ticket)}></due-signal>
    <span class="number">${ticket.ticketNumber}</span>
    <span class="subject">${ticket.subject || t().noSubject}</span>
    <span class="track">${t().tier(ticket.tier)}</span>
  </a>
</li>`;
