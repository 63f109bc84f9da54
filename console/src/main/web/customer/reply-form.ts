import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Receipt, type Reply, type Ticket, write } from './api';
import { draftOf, forgetDraft, keepDraft } from './drafts';
import { PageElement } from './page-element';
import { Problem } from './problem';
import { number, t } from './texts/texts';
import { uploadOf } from './uploads';

const MOST_BYTES = 10 * 1024 * 1024;

/** What the customer writes. It is kept in this window until it has arrived, and sent under one key however often it is tried. */
@customElement('reply-form')
export class ReplyForm extends PageElement {
  @property({ attribute: false }) accessor ticket!: Ticket;
  @property({ attribute: false }) accessor token = '';
  @state() private accessor files: File[] = [];
  @state() private accessor wrong = '';
  @state() private accessor done = '';
  @state() private accessor isSending = false;
  @query('textarea') private accessor words!: HTMLTextAreaElement;
  @query('#reply-done') private accessor outcome!: HTMLElement;
  #tried = { body: '', key: '' };

  protected override firstUpdated(): void {
    this.words.value = draftOf(this.ticket.ticketNumber);
  }

  protected override render(): TemplateResult {
    const state = this.ticket.state;
    const texts = state === 'SOLVED' ? t().reopen : state === 'CLOSED' ? t().anew : t().reply;
    return html`<form class="write" novalidate @submit=${this.#submit} aria-labelledby="reply-title">
      <h2 id="reply-title">${texts.title}</h2>
      <label for="reply-text">${texts.label} <span class="quiet">${t().required}</span></label>
      <textarea id="reply-text" rows="5" maxlength="100000" required aria-describedby="reply-wrong"
        aria-invalid=${this.wrong ? 'true' : nothing} @input=${() => keepDraft(this.ticket.ticketNumber, this.words.value)}></textarea>
      <p id="reply-wrong" class="wrong" role="alert">${this.wrong}</p>
      <label for="reply-files">${t().addFiles}</label>
      <input id="reply-files" type="file" multiple @change=${this.#chosen}>
      ${this.files.length > 0 ? html`<ul class="files">${this.files.map(file => html`<li><span>${file.name}</span>
        <button type="button" @click=${() => { this.files = this.files.filter(one => one !== file); }}
          aria-label=${t().leaveOut(file.name)}>${t().leave}</button></li>`)}</ul>` : nothing}
      <p><button class="primary" ?disabled=${this.isSending}>${this.isSending ? t().sending : texts.send}</button></p>
      <p id="reply-done" class="done" role="status" tabindex="-1">${this.done}</p>
    </form>`;
  }

  #chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.files = [...this.files, ...(input.files ?? [])];
    input.value = '';
    const bytes = this.files.reduce((sum, file) => sum + file.size, 0);
    this.wrong = bytes > MOST_BYTES ? t().tooLarge(number(MOST_BYTES / 1024 / 1024)) : '';
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    this.done = '';
    const text = this.words.value.trim();
    const bytes = this.files.reduce((sum, file) => sum + file.size, 0);
    this.wrong = text === '' ? t().empty : bytes > MOST_BYTES ? t().tooLarge(number(MOST_BYTES / 1024 / 1024)) : '';
    if (this.wrong) {
      this.words.focus();
      return;
    }
    this.isSending = true;
    try {
      const reply: Reply = { text, attachments: await Promise.all(this.files.map(uploadOf)) };
      await this.#arrived(await write(this.token, this.ticket.state === 'SOLVED' ? '/reopen' : '/replies', reply, this.#key(reply)));
    } catch (problem) {
      this.wrong = whyNot(problem);
    } finally {
      this.isSending = false;
    }
  }

  /** The same words are the same message, even if nobody knows whether they arrived. */
  #key(reply: Reply): string {
    const body = JSON.stringify(reply);
    if (body !== this.#tried.body) this.#tried = { body, key: crypto.randomUUID() };
    return this.#tried.key;
  }

  async #arrived(receipt: Receipt): Promise<void> {
    forgetDraft(this.ticket.ticketNumber);
    this.words.value = '';
    this.files = [];
    const isNew = receipt.ticketNumber !== null && receipt.ticketNumber !== this.ticket.ticketNumber;
    this.done = isNew ? t().newTicket(receipt.ticketNumber ?? '') : t().sent;
    await this.updateComplete;
    this.outcome.focus();
    this.dispatchEvent(new CustomEvent('written', { bubbles: true }));
  }
}

function whyNot(problem: unknown): string {
  const status = problem instanceof Problem ? problem.status : 0;
  if (status === 401) return t().noPageWhy;
  if (status === 413) return t().tooLarge(number(MOST_BYTES / 1024 / 1024));
  if (status === 422) return t().notTaken;
  return status === 429 ? t().tooOften : t().notSent;
}
