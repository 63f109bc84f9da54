import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../api/agents';
import type { Attachment, Correspondent, Message } from '../api/intake';
import { dateTime, t, term } from '../texts/texts';
import { marked } from '../search/marked';
import { marksOf } from './counted-words';
import './file-button';

/** The messages of a ticket. A customer's words are always text: they can never become markup. */
export const messages = (all: readonly Message[], counted?: RegExp): TemplateResult =>
  html`<ol class="messages">${all.map(message => messageItem(message, counted))}</ol>`;

function messageItem(message: Message, counted: RegExp | undefined): TemplateResult {
  const isIncoming = message.direction === 'INBOUND' || message.direction === 'IN';
  const isNote = message.direction === 'INTERNAL';
  return html`<li class=${isIncoming ? 'message-in' : isNote ? 'message-note' : 'message-out'}>
    <p class="meta">
      <strong>${isIncoming ? message.name || message.from || t().incoming : message.from ? nameOf(message.from) : t().outgoing}</strong>
      ${message.authentication === 'FAILED'
        ? html`<span class="tag is-unverified" title=${t().unverifiedHint}>${t().unverified}</span>` : nothing}
      ${message.automatic ? html`<span class="tag">${t().automatic}</span>` : nothing}
      <span class="tag">${isNote ? t().work.note : term(t().channels, message.channel)}</span>
      <time datetime=${message.receivedAt}>${dateTime(message.receivedAt)}</time>
    </p>
    ${recipients(message)}
    <p class="words-of">${message.text ? isIncoming ? marked(message.text, marksOf(message.text, counted)) : message.text : '–'}</p>
    ${facts(Object.entries(message.facts ?? {}).map(factWords).filter(([, words]) => words))}
    ${setApart(t().quotedText, message.quoted)}
    ${setApart(t().signatureText, message.signature)}
    ${attachments(message.attachments ?? [])}
  </li>`;
}

function recipients({ to, cc }: Message): TemplateResult | typeof nothing {
  const lines = [people(t().mailTo, to), people(t().mailCc, cc)].filter(line => line !== nothing);
  return lines.length > 0 ? html`<p class="recipients">${lines}</p>` : nothing;
}

const people = (label: string, all: Correspondent[] = []) => all.length > 0
  ? html`<span>${label}: ${all.map(one => one.name ? `${one.name} <${one.address}>` : one.address).join(', ')}</span>` : nothing;

/** Facts are what others send: none of them need be what its name says. */
const isInstant = (name: string, value: string): boolean => name === 'call-started-at' && !Number.isNaN(Date.parse(value));

/** What is wrong with a mail, as far as a reader has to know it. */
const defects = (codes: string): string => codes.split(',').filter(code => Object.hasOwn(t().defects, code)).map(code => term(t().defects, code)).join(', ');

const factWords = ([name, value]: [string, string]): [string, string] =>
  [name, name === 'mail-defects' ? defects(value) : isInstant(name, value) ? dateTime(value) : value];

const facts = (all: [string, string][]) => all.length > 0 ? html`<dl class="facts">${all.map(([name, words]) =>
  html`<div><dt>${term(t().facts, name)}</dt><dd>${words}</dd></div>`)}</dl>` : nothing;

const setApart = (label: string, text: string | undefined) => text
  ? html`<details class="set-apart"><summary>${label}</summary><p class="words-of">${text}</p></details>` : nothing;

const attachments = (all: Attachment[]) => all.length > 0
  ? html`<ul class="files" aria-label=${t().attachments}>${all.map(file => html`<li>${file.refused ? file.name
    : html`<file-button .file=${file}></file-button>`}</li>`)}</ul>` : nothing;
