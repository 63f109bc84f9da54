import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryEntry } from '../api/escalation';
import { dateTime, t, term } from '../texts/texts';

/** The name of an entry's event, without publisher and version. */
export const eventName = (entry: HistoryEntry): string =>
  entry.type.replace(/^stellwerk\.\w+\./, '').replace(/\.v\d+$/, '').toLowerCase().replaceAll('_', '-');

/** Events of a ticket, the latest first. */
export const timeline = (entries: HistoryEntry[]): TemplateResult =>
  html`<ol class="timeline">${[...entries].reverse().map(happened)}</ol>`;

function whoDid({ actor, owner }: HistoryEntry): string {
  const name = actor ? actor.name ?? term(t().work.actors, actor.kind) : owner;
  return name ? ` · ${name}` : '';
}

function happened(entry: HistoryEntry): TemplateResult {
  const details = typeof entry.details === 'object' ? entry.details : {};
  const note = details?.reason ?? details?.resolution ?? details?.cause;
  return html`<li>
    <time datetime=${entry.occurredAt}>${dateTime(entry.occurredAt)}</time>
    <p><strong>${term(t().events, eventName(entry))}</strong>${details?.metric ? html` · ${term(t().work.metrics, details.metric)}` : nothing} · ${t().tier(entry.tier)}${whoDid(entry)}</p>
    ${typeof note === 'string' ? html`<p class="note">${note}</p>` : nothing}
  </li>`;
}
