import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Message, Ticket } from './api';
import './file-link';
import { PageElement } from './page-element';
import { dateTime, t } from './texts/texts';

/** What customer and desk wrote to each other. Words are always text: they become neither markup nor links. */
@customElement('message-list')
export class MessageList extends PageElement {
  @property({ attribute: false }) accessor ticket!: Ticket;
  @property({ attribute: false }) accessor token = '';

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="messages-title">
      <h2 id="messages-title" tabindex="-1">${t().messages}</h2>
      ${this.ticket.earlierMessages > 0 ? html`<p class="quiet">${t().earlier(this.ticket.earlierMessages)}</p>` : nothing}
      <ol class="messages">${this.ticket.messages.map(message => this.#item(message))}</ol>
    </section>`;
  }

  #item(message: Message): TemplateResult {
    const isOwn = message.from === 'YOU';
    return html`<li class=${isOwn ? 'message is-own' : 'message'}>
      <p class="meta"><strong>${isOwn ? t().you : this.ticket.desk}</strong> <time datetime=${message.at}>${dateTime(message.at)}</time></p>
      <p class="words">${message.text?.trim() ?? t().call}</p>
      ${message.attachments.length > 0 ? html`<ul class="files" aria-label=${t().files}>${message.attachments.map(file => html`<li>
        <file-link .file=${file} .token=${this.token}></file-link></li>`)}</ul>` : nothing}
    </li>`;
  }
}
