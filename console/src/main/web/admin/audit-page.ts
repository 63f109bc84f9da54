import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { go, parameters, place } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { dateTime, t } from '../texts/texts';
import { people } from './api';
import { chainEnds, type Filter, further, merged, search, type Told } from './audit-api';
import { ACTIONS, auditEntry } from './audit-entry';
import { given, line } from './fields';
import { Loading } from './loading';
import { addressOf } from './parts';
import { sentence, type Wrong, wrongFields } from './problems';
import { a } from './texts';

const NAMES = ['actor', 'action', 'subject', 'from', 'to'] as const;

/** Who did or read what, in all four services. */
@customElement('audit-page')
export class AuditPage extends ConsoleElement {
  readonly #people = new Loading(this, people);
  readonly #ends = new Loading(this, chainEnds);
  readonly #told: Loading<Told[]> = new Loading(this, () => search(wanted()));
  @state() private accessor whyNoMore: (() => string) | undefined;
  #searched = parameters().toString();

  constructor() {
    super();
    new Following(this, place);
  }

  protected override willUpdate(): void {
    const searched = parameters().toString();
    if (searched === this.#searched) return;
    this.#searched = searched;
    void this.#told.again();
  }

  protected override render(): TemplateResult {
    return html`${this.#filters()}${this.#told.shown(told => this.#found(told))}${this.#chain()}`;
  }

  #filters(): TemplateResult {
    const is = parameters();
    const told = this.#told.value ?? [];
    const wrong: Wrong = new Map(told.flatMap(({ problem }) => [...wrongFields(problem)]));
    const one = (name: typeof NAMES[number], label: string, type = 'text', list?: string) =>
      line({ name, label, wrong, isOptional: true }, is.get(name) ?? '', { type, ...list && { list } });
    return html`<form class="filters panel" role="search" aria-label=${a().parts.audit} @submit=${find}>
      ${one('actor', a().actor, 'text', 'actors')}${one('action', a().action, 'text', 'actions')}${one('subject', a().thing)}
      ${one('from', a().fromTime, 'datetime-local')}${one('to', a().toTime, 'datetime-local')}
      <div class="buttons"><button type="submit" class="primary">${a().find}</button><a class="button" href=${addressOf('audit')}>${a().all}</a></div>
      <datalist id="actors">${this.#people.value?.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</datalist>
      <datalist id="actions">${ACTIONS.map(action => html`<option value=${action}></option>`)}</datalist></form>`;
  }

  #found(told: Told[]): TemplateResult {
    const entries = merged(told);
    const missing = told.filter(({ problem }) => problem);
    return html`${missing.map(({ service, problem }) => html`<p class="message" role="alert" data-missing=${service}>${a().services[service]}: ${sentence(problem)}</p>`)}
      <p class="quiet" role="status" id="found">${entries.length === 0 ? a().nothingFound : a().entriesCount(entries.length)}</p>
      <ol class="entries">${entries.map(auditEntry)}</ol>
      ${this.whyNoMore ? html`<p class="message" role="alert">${this.whyNoMore()}</p>` : nothing}
      ${told.some(({ cursor }) => cursor) ? html`<p class="buttons"><button type="button" id="more" @click=${() => this.#more(told)}>${t().work.more}</button></p>` : nothing}`;
  }

  async #more(told: Told[]): Promise<void> {
    this.whyNoMore = undefined;
    try {
      this.#told.value = await further(told, wanted());
      this.requestUpdate();
    } catch (problem) {
      this.whyNoMore = () => sentence(problem);
    }
  }

  #chain(): TemplateResult {
    return html`<section class="panel" aria-labelledby="chain-title"><h3 id="chain-title">${a().chainTitle}</h3><p class="quiet">${a().chainHint}</p>
      ${this.#ends.shown(ends => html`<ul class="chain">${ends.map(({ service, end, problem }) => html`<li data-key=${service}><strong>${a().services[service]}</strong>
        ${problem ? sentence(problem) : end ? html`${a().chainEnd(end.number, dateTime(end.at))} <code>${end.hash.slice(0, 16)}…</code>` : a().chainEmpty}</li>`)}</ul>`)}</section>`;
  }
}

/** What the address asks for; its times are the reader's local ones. */
function wanted(): Filter {
  const is = parameters();
  const pairs = NAMES.map(name => [name, is.get(name) ?? ''] as const).filter(([, value]) => value);
  return Object.fromEntries(pairs.map(([name, value]) => [name, name === 'from' || name === 'to' ? instant(value) : value]));
}

const instant = (local: string): string => Number.isNaN(Date.parse(local)) ? local : new Date(local).toISOString();

function find(event: SubmitEvent): void {
  event.preventDefault();
  const values = new FormData(event.target as HTMLFormElement);
  go(addressOf('audit', Object.fromEntries(NAMES.map(name => [name, given(values, name)]).filter(([, value]) => value))));
}
