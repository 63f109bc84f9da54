import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Ticket } from '../api/escalation';
import { previewReply } from '../api/notification';
import { whyNotThere } from '../api/request';
import { ConsoleElement } from '../design/console-element';
import { language, t } from '../texts/texts';
import { filesIn } from './reply-files';

/** Shows the mail of a reply, as notification would compose it, in a frame where nothing runs and no link leads anywhere. */
@customElement('reply-preview')
export class ReplyPreview extends ConsoleElement {
  @property({ attribute: false }) accessor ticket!: Ticket;
  @state() private accessor address = '';
  @state() private accessor plain = '';
  @state() private accessor said = '';
  @query('dialog') private accessor dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    return html`<button type="button" class="tool" @click=${this.#show}>${t().composer.preview}</button>
      <dialog class="preview" aria-labelledby="preview-title" closedby="any" @close=${this.#forget}>
        <div class="preview-head"><h3 id="preview-title">${t().composer.previewTitle}</h3>
          <button type="button" @click=${() => this.dialog.close()} autofocus>${t().close}</button></div>
        <p class="quiet" role="status">${this.said}</p>
        ${this.address ? html`<iframe sandbox src=${this.address} title=${t().composer.previewTitle}></iframe>
          <details class="set-apart"><summary>${t().composer.plain}</summary><p class="words-of">${this.plain}</p></details>` : nothing}
      </dialog>`;
  }

  readonly #show = async (): Promise<void> => {
    const form = this.closest('form');
    const values = form ? new FormData(form) : new FormData();
    const text = String(values.get('text') ?? '');
    this.dialog.showModal();
    if (!text.trim()) {
      this.said = t().composer.nothingToShow;
      return;
    }
    this.said = t().loading;
    try {
      const spoken = this.ticket.language === 'de' || this.ticket.language === 'en' ? this.ticket.language : language.value;
      const files = filesIn(String(values.get('attachments') ?? '')).map(file => file.name);
      const mail = await previewReply(text, spoken, this.ticket.ticketNumber, files);
      // The page's policy forbids styles in elements; what is the template's own is left out, what somebody wrote is text.
      this.address = URL.createObjectURL(new Blob([mail.html.replaceAll(/ style="[^"]*"/g, '')], { type: 'text/html' }));
      this.plain = mail.text;
      this.said = '';
    } catch (problem) {
      this.said = whyNotThere(problem);
    }
  };

  readonly #forget = (): void => {
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = '';
  };
}
