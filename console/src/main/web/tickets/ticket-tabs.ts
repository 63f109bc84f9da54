import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { history } from '../api/escalation';
import { conversation } from '../api/intake';
import { whyNotThere } from '../api/request';
import { assessment } from '../api/triage';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { messages } from './conversation';
import { evidence } from './evidence';
import { timeline } from './timeline';

type Draw = () => TemplateResult;

const drawnBy = <T>(draw: (loaded: T) => TemplateResult) => (loaded: T): Draw => () => draw(loaded);

const TABS = {
  conversation: (id: string) => conversation(id).then(drawnBy(messages)),
  history: (id: string) => history(id).then(drawnBy(timeline)),
  evidence: (id: string) => assessment(id).then(drawnBy(evidence)),
};

type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as Tab[];
const STEPS: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

const quiet = (words: () => string): Draw => () => html`<p class="quiet">${words()}</p>`;

/** Tabs with a ticket's conversation, its history, and why it is where it is. */
@customElement('ticket-tabs')
export class TicketTabs extends ConsoleElement {
  @property({ attribute: false }) accessor ticketId!: string;
  /** Counts how often the ticket was loaded; the tab is then loaded again as well. */
  @property({ attribute: false }) accessor loads = 0;
  @state() private accessor tab: Tab = 'conversation';
  @state() private accessor draw: Draw = quiet(() => t().loading);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('loads')) void this.#fill();
  }

  protected override render(): TemplateResult {
    return html`<div role="tablist" class="tabs" @keydown=${this.#step}>${NAMES.map(name => html`<button type="button" role="tab"
        id="tab-${name}" aria-controls="panel" aria-selected=${name === this.tab} tabindex=${name === this.tab ? 0 : -1}
        @click=${() => this.#select(name)}>${t().tabs[name]}</button>`)}</div>
      <div role="tabpanel" id="panel" tabindex="0" aria-labelledby="tab-${this.tab}">${this.draw()}</div>`;
  }

  #select(tab: Tab): void {
    this.tab = tab;
    this.draw = quiet(() => t().loading);
    void this.#fill();
  }

  async #step(event: KeyboardEvent): Promise<void> {
    const step = STEPS[event.key];
    const next = step && NAMES[(NAMES.indexOf(this.tab) + step + NAMES.length) % NAMES.length];
    if (!next) return;
    this.#select(next);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  }

  async #fill(): Promise<void> {
    const { tab } = this;
    const draw = await TABS[tab](this.ticketId).catch((problem: unknown) =>
      quiet(() => whyNotThere(problem)));
    if (this.tab === tab) this.draw = draw;
  }
}
