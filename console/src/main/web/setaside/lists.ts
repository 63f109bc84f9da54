import { html, nothing, type TemplateResult } from 'lit';
import { addressOf, type ListName } from '../app/router';
import { type IgnoredMessage, ignoredMessages, ignoredText, openIgnored, type TicketReference } from '../api/intake';
import { type HeldMail, heldMails, lift, redrive, type Suppression, suppressions } from '../api/notification';
import type { Newest } from '../api/request';
import '../design/lazy-details';
import '../design/once-button';
import { dateTime, t, term } from '../texts/texts';

/** The lists of what was set aside: how each is loaded, and what one of its entries looks like. */

type Entries = Newest<() => TemplateResult>;

const drawnBy = <T>(draw: (entry: T) => TemplateResult) => ({ entries, isWhole }: Newest<T>): Entries =>
  ({ entries: entries.map(entry => () => draw(entry)), isWhole });

export const LISTS: Record<ListName, () => Promise<Entries>> = {
  held: () => heldMails().then(drawnBy(held)),
  ignored: () => ignoredMessages().then(drawnBy(ignored)),
  suppressed: () => suppressions().then(drawnBy(suppressed)),
};

const note = (...parts: (string | null | undefined)[]) => html`<p class="note">${parts.filter(Boolean).join(' · ')}</p>`;

const ticketLink = ({ ticketId, ticketNumber }: TicketReference) =>
  html`<a href=${addressOf(ticketId)}>${ticketNumber ?? t().ticket}</a>`;

function held(mail: HeldMail): TemplateResult {
  const send = async () => {
    await redrive(mail.notificationId);
    return t().sendAgain;
  };
  return html`
    <p><strong>${term(t().templates, mail.template)}</strong> · ${term(t().states, mail.state)} · ${mail.recipient}</p>
    ${note(dateTime(mail.changedAt), mail.reason)}
    <once-button .label=${t().send} .work=${send}></once-button>`;
}

function ignored(message: IgnoredMessage): TemplateResult {
  const rule = Object.hasOwn(t().ignoredRules, message.reason) ? term(t().ignoredRules, message.reason) : message.explanation;
  return html`
    <p><strong>${message.subject || t().noSubject}</strong></p>
    ${note(dateTime(message.receivedAt), message.name, message.from)}
    ${note(rule)}
    <lazy-details .label=${t().ignoredRead} .load=${() => ignoredText(message.messageId)}></lazy-details>
    ${whatBecameOf(message)}`;
}

function whatBecameOf(message: IgnoredMessage): TemplateResult {
  const { ticketId, ticketNumber } = message;
  if (ticketId) return html`<p>${t().ignoredOpened} ${ticketLink({ ticketId, ticketNumber })}</p>`;
  if (!message.kept) return note(t().ignoredNotKept);
  return html`<once-button .label=${t().ignoredOpen}
    .work=${async () => ticketLink(await openIgnored(message.messageId))}></once-button>`;
}

/** The button that lets mail go to an address again. */
export function liftButton(suppressionId: string): TemplateResult {
  const work = async () => {
    await lift(suppressionId);
    return t().lifted;
  };
  return html`<once-button .label=${t().lift} .work=${work}></once-button>`;
}

function suppressed(entry: Suppression): TemplateResult {
  const { ticketId, ticketNumber } = entry;
  return html`
    <p><strong>${entry.address}</strong> · ${entry.scope === 'AUTOMATIC' ? t().repliesSent : t().nothingSent}</p>
    ${note(t().suppressedSince(dateTime(entry.since), dateTime(entry.expiresAt)), entry.status)}
    ${ticketId ? html`<p>${ticketLink({ ticketId, ticketNumber })}</p>` : nothing}
    ${liftButton(entry.suppressionId)}`;
}
