import { html, nothing, type TemplateResult } from 'lit';
import { addressOf as ticketAddress } from '../app/router';
import { locale, t, term } from '../texts/texts';
import type { Entry } from './audit-api';
import { addressOf } from './parts';
import { a } from './texts';

/** An entry of the audit log in words: who did what to which thing, and what it was before and is since. */

/** The actions that services write down, as far as this page has words for them. */
export const ACTIONS: readonly string[] = [
  'ticket.accept', 'ticket.reply', 'ticket.escalate', 'ticket.hand-back', 'ticket.wait', 'ticket.resume', 'ticket.resolve', 'ticket.reopen', 'ticket.close',
  'ticket.assign', 'ticket.note', 'ticket.reclassify', 'ticket.reject', 'agent.add', 'agent.change', 'agent.remove', 'text-module.add', 'text-module.change',
  'text-module.remove', 'conversation.read', 'attachment.read', 'ticket-link.revoke', 'ignored-message.read', 'ignored-message.open', 'delivery.redrive',
  'suppression.lift', 'storm-breaker.close', 'board.rebuild', 'template.test-mail', 'dead-letter.redrive', 'dead-letter.discard', 'dead-letter.read',
  'customer-ticket.read', 'customer-attachment.read', 'api-key.create', 'api-key.rotate', 'api-key.revoke', 'request.refused', 'sign-in.refused',
];

const when = (at: string): string => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(at));

export const auditEntry = (entry: Entry): TemplateResult => html`<li data-key="${entry.service}-${entry.number}">
  <p class="entry-head"><time datetime=${entry.at}>${when(entry.at)}</time> <a href=${addressOf('audit', { actor: entry.actorId })}>${entry.actorName}</a>
    <strong>${term(a().actions, entry.action)}</strong> ${thing(entry)}</p>
  ${changes(entry)}
  <details class="set-apart"><summary>${a().details}</summary><dl class="pairs">
    <div><dt>${a().actorId}</dt><dd><code>${entry.actorId}</code></dd></div><div><dt>${a().fromAddress}</dt><dd><code>${entry.address}</code></dd></div>
    <div><dt>${a().action}</dt><dd><code>${entry.action}</code></dd></div>
    <div><dt>${a().place}</dt><dd>${a().services[entry.service]}, ${a().entryNumber(entry.number)}</dd></div>
    <div><dt>${a().hash}</dt><dd><code>${entry.hash}</code></dd></div>${entry.traceId ? html`<div><dt>Trace</dt><dd><code>${entry.traceId}</code></dd></div>` : nothing}</dl></details></li>`;

function thing({ subjectKind, subjectId }: Entry): TemplateResult {
  const isTicket = subjectKind === 'ticket' && /^[0-9a-f-]{36}$/.test(subjectId);
  return html`<span class="thing">${term(a().things, subjectKind)} ${isTicket ? html`<a href=${ticketAddress(subjectId)}><code>${subjectId}</code></a>` : html`<code>${subjectId}</code>`}
    <a class="quiet" href=${addressOf('audit', { subject: subjectId })} aria-label=${a().allAbout(subjectId)}>${a().more}</a></span>`;
}

/** What changed; what stayed is among the rest. */
function changes({ before, after }: Entry): TemplateResult | typeof nothing {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(name => before?.[name] !== after?.[name]);
  if (names.length === 0) return nothing;
  return html`<dl class="changes">${names.map(name => html`<div data-field=${name}><dt>${term(a().stateFields, name)}</dt>
    <dd>${stateOf(before?.[name], was => html`<del>${was}</del> `)}${before?.[name] !== undefined && after?.[name] !== undefined ? html`<span aria-hidden="true">→</span> ` : nothing}${stateOf(after?.[name], is => html`<ins>${is}</ins>`)}</dd></div>`)}</dl>`;
}

const stateOf = (value: string | undefined, draw: (words: string) => TemplateResult) => value === undefined ? nothing : draw(term(t().statuses, value));
