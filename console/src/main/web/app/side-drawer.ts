import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ConsoleElement } from '../design/console-element';
import '../setaside/set-aside-list';
import '../tickets/ticket-view';
import { currentPlace, leave, type Place, place } from './router';
import { Following } from './state';

/** The drawer over the page, with the ticket or the list that the address names. */
@customElement('side-drawer')
export class SideDrawer extends ConsoleElement {
  @query('dialog') private accessor dialog!: HTMLDialogElement;
  #openedFrom: HTMLElement | null = null;

  constructor() {
    super();
    new Following(this, place);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // On the document: when the drawer is drawn anew, the focus falls back to the page.
    document.addEventListener('keydown', this.#closeByKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#closeByKey);
  }

  protected override render(): TemplateResult {
    return html`<dialog id="drawer" class="drawer" aria-labelledby="drawer-title">${contents(currentPlace())}</dialog>`;
  }

  protected override updated(): void {
    const isWanted = currentPlace().page !== 'board';
    if (isWanted && !this.dialog.open) {
      this.#openedFrom = document.activeElement instanceof HTMLElement && document.activeElement !== document.body
        ? document.activeElement : null;
      this.dialog.show();
    } else if (!isWanted && this.dialog.open) {
      this.dialog.close();
      (this.#openedFrom?.isConnected ? this.#openedFrom : document.getElementById('tiers'))?.focus();
    }
  }

  readonly #closeByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.dialog.open && !document.querySelector(':popover-open, :modal')) leave();
  };
}

function contents(shown: Place): TemplateResult | typeof nothing {
  switch (shown.page) {
    case 'ticket': return html`${keyed(shown.ticketId, html`<ticket-view .ticketId=${shown.ticketId}></ticket-view>`)}`;
    case 'list': return html`${keyed(shown.list, html`<set-aside-list .list=${shown.list}></set-aside-list>`)}`;
    case 'board': return nothing;
  }
}
