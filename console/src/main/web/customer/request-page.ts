import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { draftOf, forgetDraft, keepDraft } from './drafts';
import { type Form, form, sendForm } from './form-api';
import { faultOf, fieldOf } from './form-field';
import { PageElement } from './page-element';
import './page-head';
import { Problem } from './problem';
import { language, t } from './texts/texts';

const DRAFT = 'request';
/** A form that was shown a moment ago is taken for a program's. */
const A_MOMENT = 3_500;

/** The form by which everyone can write to the desk. */
@customElement('request-page')
export class RequestPage extends PageElement {
  @state() private accessor shown: Form | undefined;
  @state() private accessor faults: Record<string, string> = {};
  @state() private accessor trouble = '';
  @state() private accessor isSending = false;
  @state() private accessor isDone = false;
  #values: Record<string, string> = {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#values = kept();
    void this.#show();
  }

  protected override render(): TemplateResult {
    document.documentElement.lang = language.value;
    document.title = t().form.title;
    return html`<page-head .desk=${this.shown?.desk ?? ''}></page-head>
      <main><h1 tabindex="-1">${this.isDone ? t().form.done : t().form.title}</h1>
      ${this.isDone ? html`<p role="status">${t().form.next}</p>
        <p><button type="button" id="another" @click=${this.#another}>${t().form.another}</button></p>`
        : this.shown ? this.#form(this.shown) : html`<p role="status">${this.trouble || t().form.loading}</p>`}</main>`;
  }

  #form(shown: Form): TemplateResult {
    const required = shown.schema.required ?? [];
    return html`<form class="write" novalidate @submit=${this.#submit} @input=${this.#keep}>
      <p class="quiet">${t().form.words(shown.address)}</p>
      ${Object.entries(shown.schema.properties).map(([name, field]) =>
        fieldOf(name, field, required.includes(name), this.#values[name] ?? '', this.faults[name] ?? ''))}
      <div class="unseen" aria-hidden="true"><label for="website">Website</label>
        <input id="website" name="website" tabindex="-1" autocomplete="off"></div>
      <p><button class="primary" ?disabled=${this.isSending}>${this.isSending ? t().sending : t().form.send}</button></p>
      <p class="wrong" role="alert">${this.trouble}</p>
    </form>`;
  }

  async #show(): Promise<void> {
    try {
      this.shown = await form();
      this.trouble = '';
    } catch {
      this.trouble = t().form.away;
    }
  }

  #read(): FormData {
    return new FormData(this.querySelector('form') ?? undefined);
  }

  readonly #keep = (): void => {
    const data = this.#read();
    data.delete('website');
    this.#values = Object.fromEntries([...data].map(([name, value]) => [name, String(value)]));
    keepDraft(DRAFT, Object.values(this.#values).some(value => value.trim() !== '') ? JSON.stringify(this.#values) : '');
  };

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    this.#keep();
    const shown = this.shown;
    if (!shown) return;
    const required = shown.schema.required ?? [];
    this.trouble = '';
    this.faults = Object.fromEntries(Object.entries(shown.schema.properties)
      .map(([name, field]) => [name, faultOf(field, required.includes(name), this.#values[name] ?? '')]));
    if (await this.#isFaulty()) return;
    this.isSending = true;
    try {
      await this.#send(shown);
      forgetDraft(DRAFT);
      this.#values = {};
      this.isDone = true;
      await this.updateComplete;
      this.querySelector('h1')?.focus();
    } catch (problem) {
      this.#refused(problem);
    } finally {
      this.isSending = false;
    }
  }

  /** The first field with a fault gets the focus. */
  async #isFaulty(): Promise<boolean> {
    const first = Object.keys(this.faults).find(name => this.faults[name]);
    if (first === undefined) return false;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    return true;
  }

  /** The desk may find a fault that this page did not. */
  #refused(problem: unknown): void {
    const fields = problem instanceof Problem && problem.status === 422 ? problem.fields : [];
    this.faults = Object.fromEntries(fields.map(name => [name, t().form.refused]));
    this.trouble = problem instanceof Problem && problem.status === 429 ? t().tooOften
      : fields.length > 0 ? t().form.mend : t().notSent;
    void this.#isFaulty();
  }

  /** Whoever thinks for long about what to write has a form that is too old by then: it is shown anew, with the same words. */
  async #send(shown: Form, isAgain = false): Promise<void> {
    const website = String(this.#read().get('website') ?? '');
    const fields = Object.fromEntries(Object.entries(this.#values).filter(([, value]) => value.trim() !== ''));
    try {
      await sendForm({ stamp: shown.stamp, website, language: language.value, fields });
    } catch (problem) {
      if (isAgain || !(problem instanceof Problem) || problem.status !== 409) throw problem;
      const anew = await form();
      await new Promise(resume => setTimeout(resume, A_MOMENT));
      await this.#send(anew, true);
    }
  }

  readonly #another = (): void => {
    this.isDone = false;
    this.shown = undefined;
    void this.#show();
  };
}

function kept(): Record<string, string> {
  try {
    return JSON.parse(draftOf(DRAFT) || '{}') as Record<string, string>;
  } catch {
    return {};
  }
}
