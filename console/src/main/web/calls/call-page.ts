import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { type CallNote, takeCall } from '../api/calls';
import type { Customer } from '../api/intake';
import { type FieldError, messageOf, Problem } from '../api/request';
import { addressOf, go } from '../app/router';
import { ConsoleElement } from '../design/console-element';
import { t, term } from '../texts/texts';
import { fillIn, valuesOf } from '../tickets/drafts';
import { area, field, line } from '../tickets/form-fields';
import { forgetCall, keepCall, keptCall } from './call-draft';
import './caller-search';

/** A call is noted while it lasts: who calls, what about; the ticket that comes of it opens. */
@customElement('call-page')
export class CallPage extends ConsoleElement {
  @state() private accessor refusals: FieldError[] = [];
  @state() private accessor problem = '';
  @state() private accessor number = '';
  @state() private accessor isBusy = false;
  @query('form') private accessor form!: HTMLFormElement;
  readonly #startedAt = new Date().toISOString();
  #key: string = crypto.randomUUID();

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    const kept = keptCall();
    fillIn(this.form, { values: kept });
    this.number = kept.known ?? '';
    void this.querySelector('caller-search')?.updateComplete.then(() => this.querySelector<HTMLElement>('#caller')?.focus());
  }

  protected override render(): TemplateResult {
    const refused = new Map(this.refusals.map(({ field: name, message }) => [name, message]));
    return html`<section class="call-page" aria-labelledby="call-title"><h2 id="call-title">${t().calls.title}</h2>
      <form class="call-form" novalidate @input=${this.#keep} @submit=${this.#submit} @keydown=${sendByKey}>
        <caller-search .chosen=${this.#choose}></caller-search>
        <div class="call-who">
          ${field('name', t().calls.name, line(), refused, false)}${field('phone', t().calls.phone, line('tel'), refused, false)}
          ${field('email', t().calls.email, line('email'), refused, false)}</div>
        <input type="hidden" name="known" .value=${this.number}>
        ${this.number ? html`<label class="check"><input type="checkbox" name="sameTicket"> ${t().calls.sameTicket(this.number)}</label>` : nothing}
        ${field('subject', t().calls.subject, line(), refused)}${field('note', t().calls.note, area(5), refused)}
        <p class="message" role="alert">${this.problem || nothing}</p>
        <div class="buttons"><button type="submit" class="primary" ?disabled=${this.isBusy}>${t().calls.take} <kbd>${t().work.sendKey}</kbd></button>
          <button type="button" @click=${this.#discard}>${t().calls.discard}</button></div>
      </form></section>`;
  }

  readonly #keep = (): void => keepCall(valuesOf(this.form));

  readonly #choose = ({ name, phones = [], emails = [] }: Customer, ticketNumber: string): void => {
    fillIn(this.form, { values: { name: name ?? '', phone: phones[0] ?? '', email: emails[0] ?? '' } });
    this.number = ticketNumber;
    void this.updateComplete.then(() => {
      this.#keep();
      this.querySelector<HTMLElement>('[name=subject]')?.focus();
    });
  };

  readonly #discard = (): void => {
    forgetCall();
    this.form.reset();
    this.number = '';
    this.refusals = [];
    this.problem = '';
    this.querySelector<HTMLElement>('#caller')?.focus();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { name, phone, email, subject = '', note = '', known, sameTicket } = valuesOf(this.form);
    this.problem = '';
    this.refusals = [
      ...subject ? [] : [{ field: 'subject', message: t().calls.needed }], ...note ? [] : [{ field: 'note', message: t().calls.needed }],
      ...email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? [{ field: 'email', message: t().composer.noAddress(email) }] : [],
    ];
    if (this.refusals.length > 0) void this.#showRefusals();
    else void this.#take({
      subject, note, startedAt: this.#startedAt, ...name && { name }, ...phone && { phone }, ...email && { email },
      ...sameTicket && known && { ticketNumber: known },
    });
  };

  async #take(call: CallNote): Promise<void> {
    this.isBusy = true;
    try {
      const { ticketId } = await takeCall(call, this.#key);
      forgetCall();
      go(addressOf(ticketId));
    } catch (problem) {
      this.refusals = problem instanceof Problem ? problem.errors : [];
      this.problem = problem instanceof Problem ? term(t().calls.problems, problem.code) : messageOf(problem);
      if (problem instanceof Problem && this.problem === problem.code) this.problem = problem.message;
      // What was refused is corrected, and then another note.
      if (problem instanceof Problem && problem.status < 500) this.#key = crypto.randomUUID();
      await this.#showRefusals();
    } finally {
      this.isBusy = false;
    }
  }

  async #showRefusals(): Promise<void> {
    await this.updateComplete;
    const [first] = this.refusals;
    if (first) this.querySelector<HTMLElement>(`[name="${CSS.escape(first.field)}"]`)?.focus();
  }
}

function sendByKey(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) (event.currentTarget as HTMLFormElement).requestSubmit();
}
