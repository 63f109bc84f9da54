import { html, nothing, type TemplateResult } from 'lit';
import type { Ticket } from '../api/escalation';
import { addressOf } from '../app/router';
import '../design/due-signal';
import { priorityBadge } from '../design/priority-badge';
import { board } from '../live/board-stream';
import { span, t, term } from '../texts/texts';
import { type Known, reasonOf } from './list-order';
import { deadlineOf } from './promises';
import { selected, toggle } from './selection';

/** A ticket in the list: its promise, its subject, and what is to be known before it is opened. */
export function row(ticket: Ticket, isOpen: boolean, known: Known): TemplateResult {
  const isSelected = selected.value.has(ticket.ticketId);
  const isUnread = known.isUnread(ticket);
  return html`<li class=${isUnread ? 'row is-unread' : 'row'} data-key=${ticket.ticketId}>
    <input type="checkbox" class="select" aria-label=${t().bulk.select(ticket.ticketNumber)} .checked=${isSelected} @change=${() => toggle(ticket.ticketId)}>
    <a href=${addressOf(ticket.ticketId)} aria-current=${isOpen ? 'true' : nothing}>
      <span class="row-top"><due-signal .deadline=${deadlineOf(ticket, warnedOnBoard().get(ticket.ticketId))}></due-signal>${priorityBadge(ticket.priority)}</span>
      <span class="subject">${isUnread ? html`<span class="unread" role="img" aria-label=${t().work.unread}></span>` : nothing}${ticket.subject || t().noSubject}</span>
      <span class="row-bottom"><span class="number">${ticket.ticketNumber}</span><span class="state">${stateOf(ticket, known)}</span>
        ${ticket.receivedAt ? html`<span class="age">${span(known.now - Date.parse(ticket.receivedAt))}</span>` : nothing}</span>
    </a>
  </li>`;
}

function stateOf(ticket: Ticket, known: Known): string {
  if (reasonOf(ticket, known) === 'changed') return t().work.changed;
  const status = term(t().statuses, ticket.status);
  const who = ticket.owner && ticket.owner !== known.me ? `${t().owner} ${ticket.ownerName ?? ticket.owner}` : '';
  return [ticket.status === 'QUEUED' ? t().tier(ticket.tier) : status, who].filter(Boolean).join(' · ');
}

let warned: { of: unknown; percents: Map<string, number | undefined> } = { of: undefined, percents: new Map() };

/** The list does not say which promises were warned about; the board does, for those that are due next. */
function warnedOnBoard(): Map<string, number | undefined> {
  if (warned.of !== board.value) {
    const tickets = board.value?.tiers.flatMap(tier => [...tier.breachingNext, ...Object.values(tier.tickets).flat()]) ?? [];
    warned = { of: board.value, percents: new Map(tickets.map(each => [each.ticketId, each.warnedPercent])) };
  }
  return warned.percents;
}
