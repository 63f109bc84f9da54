import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { addressOf } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { tick } from '../live/clock';
import { t } from '../texts/texts';
import { held, sendNow, takeBack } from './sending';

/** Says that a reply is about to be sent, and takes it back; on whatever page somebody is by then. */
@customElement('undo-toast')
export class UndoToast extends ConsoleElement {
  constructor() {
    super();
    new Following(this, held, tick);
  }

  protected override render(): TemplateResult {
    const reply = held.value;
    return html`<div class="toast" role="status" ?hidden=${!reply}>${reply ? html`
      ${reply.refusal ? html`<p>${t().work.notSent(reply.number)} ${reply.refusal} ${t().draftKept} <a href=${addressOf(reply.ticketId)}>${t().ticket}</a></p>`
        : html`<p>${reply.at === undefined ? t().work.sending(reply.number) : t().work.sentIn(reply.number, Math.max(0, Math.ceil((reply.at - Date.now()) / 1000)))}</p>`}
      <div class="buttons">${reply.at === undefined && !reply.refusal ? nothing : html`<button type="button" id="undo" @click=${takeBack}>${reply.refusal ? t().close : t().work.undo} <kbd>z</kbd></button>`}
        ${reply.at === undefined ? nothing : html`<button type="button" id="send-now" @click=${sendNow}>${t().work.sendNow}</button>`}</div>` : nothing}</div>`;
  }
}
