import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { agents } from '../api/agents';
import { act, type Action, ACTIONS, type Ticket } from '../api/escalation';
import { type FieldError, Problem } from '../api/request';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { FORMS } from './action-forms';
import { belongsToAnother, FOR_OTHERS, formOf, type FormState, leftOver, missing, ownMessage } from './action-parts';
import { arrived } from './draft-mirror';
import { draftOf, fillIn, forgetDraft, keepDraft, valuesOf } from './drafts';
import { fieldRefused } from './hand-over-form';
import { addMessage, open, reload, say } from './open-ticket';
import { refusalWords } from './refusal';
import { held, sendLater, sendNow, takenBack } from './sending';

/** The action whose form is open while no other was chosen. */
const USUAL: Action = 'reply';

/** Actions that an agent can take on a ticket, and the form of the one that was chosen: the reply, if nothing else was. */
@customElement('ticket-actions')
export class TicketActions extends ConsoleElement {
  @property({ attribute: false }) accessor ticket!: Ticket;
  @property({ attribute: false }) accessor etag!: string;
  @state() private accessor chosen: Action | null = null;
  @state() private accessor message: TemplateResult | string | typeof nothing = nothing;
  @state() private accessor refusals: FieldError[] = [];
  @state() private accessor isKept = false;
  @query('form') private accessor form!: HTMLFormElement | null;
  #possible: Action[] = [];
  #isForeign = false;
  /** Somebody asked for the form: the focus goes there. */
  #isAsked = false;
  #ends: (() => void) | undefined;

  constructor() {
    super();
    new Following(this, agents, held);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const ends = [
      takenBack.follow(() => { if (draftOf(this.ticket.ticketId)?.action === USUAL) this.choose(USUAL); }),
      arrived.follow(() => this.#showDraft()),
    ];
    this.#ends = () => ends.forEach(end => end());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ends?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticket')) return;
    this.#isForeign = belongsToAnother(this.ticket);
    this.#possible = (this.#isForeign ? FOR_OTHERS : ACTIONS).filter(action => this.ticket.allowedActions?.includes(action));
    const wanted = [this.chosen, draftOf(this.ticket.ticketId)?.action, USUAL];
    this.chosen = wanted.find(each => each && FORMS[each] && this.#possible.includes(each)) ?? null;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('chosen') || !this.form) return;
    const draft = draftOf(this.ticket.ticketId);
    this.isKept = draft?.action === this.chosen && held.value?.ticketId !== this.ticket.ticketId;
    const known = this.chosen && FORMS[this.chosen]?.known?.(this.ticket);
    if (this.isKept && draft) fillIn(this.form, draft);
    else if (known) fillIn(this.form, { values: known });
    if (this.#isAsked) this.#firstField()?.focus();
    this.#isAsked = false;
  }

  /** Shows a draft that came from the desk. */
  #showDraft(): void {
    const action = draftOf(this.ticket.ticketId)?.action;
    if (!action || !FORMS[action] || !this.#possible.includes(action)) return;
    this.chosen = action;
    this.requestUpdate('chosen');
  }

  /** Chooses an action, as its button does; nothing happens if it is not possible. */
  choose(action: Action): void {
    if (!this.#possible.includes(action)) return;
    this.#close();
    if (FORMS[action]) {
      this.chosen = action;
      this.#isAsked = true;
      this.requestUpdate('chosen');
    } else void this.#perform(action, {});
  }

  protected override render(): TemplateResult {
    const draft = draftOf(this.ticket.ticketId);
    return html`<section class="actions" aria-label=${t().actionsTitle}>
      ${this.#isForeign ? html`<p class="quiet">${t().foreign(this.ticket.ownerName ?? this.ticket.owner ?? '')}</p>` : nothing}
      <div class="message" role="status">${this.message}</div>
      <div class="buttons">${this.#possible.map((action, at) => html`<button type="button" class=${at === 0 && !this.chosen ? 'primary' : ''}
        data-action=${action} aria-pressed=${FORMS[action] ? String(action === this.chosen) : nothing}
        @click=${() => this.choose(action)}>${t().actions[action]}</button>`)}</div>
      <div class="form-place">${this.chosen ? keyed(this.chosen, formOf(this.chosen, this.ticket, this.#state()))
        : draft && !this.#possible.includes(draft.action) ? leftOver(draft, this.#cancel) : nothing}</div>
    </section>`;
  }

  #state(): FormState {
    return { refusals: this.refusals, isKept: this.isKept, submit: this.#submit, keep: this.#keep, cancel: this.#cancel };
  }

  #close(): void {
    this.chosen = null;
    this.message = nothing;
    this.refusals = [];
    this.isKept = false;
    say(null);
  }

  #firstField(): HTMLElement | null {
    return this.form?.querySelector<HTMLElement>(':is(input, textarea, select):invalid') ?? this.form?.querySelector('input, textarea, select') ?? null;
  }

  readonly #keep = (event: Event): void => {
    if (this.chosen) keepDraft(this.ticket.ticketId, this.chosen, event.currentTarget as HTMLFormElement);
    this.isKept = draftOf(this.ticket.ticketId) !== undefined;
  };

  readonly #cancel = (): void => {
    forgetDraft(this.ticket.ticketId);
    this.form?.reset();
    this.#close();
    if (this.#possible.includes(USUAL)) this.chosen = USUAL;
    this.requestUpdate();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const recipe = this.chosen ? FORMS[this.chosen] : undefined;
    if (!this.chosen || !recipe) return;
    const form = event.target as HTMLFormElement;
    const values = new FormData(form);
    const wrong = recipe.check?.(values, form) ?? [];
    if (wrong.length === 0) void this.#perform(this.chosen, recipe.body(values));
    else void this.#refused(new Problem(422, { errors: wrong }));
  };

  async #perform(action: Action, body: object): Promise<void> {
    const message = ownMessage(body);
    // A reply that is held belongs before this.
    if (held.value) await sendNow();
    if (action === USUAL && message.text?.trim()) {
      sendLater({ ticketId: this.ticket.ticketId, number: this.ticket.ticketNumber, etag: this.#version(), body, message, values: this.form ? valuesOf(this.form) : {} });
      this.form?.reset();
      this.#close();
      this.chosen = USUAL;
      return;
    }
    try {
      await act(this.ticket.ticketId, action, this.#version(), body);
      this.#cancel();
      if (action === 'note') addMessage({ ...message, direction: 'INTERNAL' });
      await reload({ kind: 'done', words: t().doneAction });
    } catch (problem) {
      await this.#refused(problem);
    }
  }

  /** The version that was seen; a reply that was just sent has made another. */
  #version(): string {
    return open.value?.ticketId === this.ticket.ticketId ? open.value.etag : this.etag;
  }

  async #refused(problem: unknown): Promise<void> {
    this.refusals = problem instanceof Problem ? problem.errors : [];
    this.message = nothing;
    const words = await refusalWords(problem, true);
    if (problem instanceof Problem && (problem.status === 412 || problem.status === 409)) {
      say({ kind: 'caution', words: this.chosen ? `${words} ${t().draftKept}` : words });
      this.#firstField()?.focus();
    } else this.message = this.refusals.length > 0 ? missing(this.refusals, this.#focus) : words;
    await this.updateComplete;
    this.querySelector('.actions > .message')?.scrollIntoView({ block: 'nearest' });
    const [first] = this.refusals;
    if (first) this.#focus(fieldRefused(first.field));
  }

  readonly #focus = (name: string): void => this.form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
}
