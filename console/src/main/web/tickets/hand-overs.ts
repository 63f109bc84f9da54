import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../api/agents';
import type { HandOver, HandOverRecord, Ticket } from '../api/escalation';
import { dateTime, t, term } from '../texts/texts';

/** The hand-overs of a ticket as they were written down, the latest first and open. */
export const handOvers = (ticket: Ticket): TemplateResult[] =>
  [...ticket.handOvers ?? []].reverse().map((handOver, at) => handOverDetails(handOver, at === 0));

const handOverDetails = ({ fromTier, toTier, agent, at, completeBy, record }: HandOver, isOpen: boolean) =>
  html`<details class="hand-over" ?open=${isOpen}>
    <summary>${t().handedOver(fromTier, toTier, nameOf(agent))} <time datetime=${at}>${dateTime(at)}</time>${completeBy
      ? html`<span class="tag">${t().completeBy(dateTime(completeBy))}</span>` : nothing}</summary>
    <dl class="record">${recordLines(record ?? {}).map(([name, words]) =>
      html`<div><dt>${name}</dt><dd class="words-of">${words}</dd></div>`)}</dl>
  </details>`;

function recordLines({ triedSoFar, ...others }: HandOverRecord): [string, string][] {
  const given = Object.entries(others).filter(([, value]) => value !== null && value !== '');
  return [
    ...given.map(([name, value]): [string, string] =>
      [name === 'targetTier' ? t().targetTier : term(t().fields, name), wordsOf(name, value)]),
    ...(triedSoFar ?? []).map((step): [string, string] =>
      [t().fields.triedAction, [step.action, step.result].filter(Boolean).join(' – ')]),
  ];
}

function wordsOf(name: string, value: unknown): string {
  if (name === 'reasonForHandOver') return term(t().reasons, String(value));
  if (typeof value === 'boolean') return value ? t().yes : t().no;
  return name === 'promisedNextUpdate' ? dateTime(String(value)) : String(value);
}
