import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ConsoleElement } from '../design/console-element';
import { dateTime, term } from '../texts/texts';
import { type Rebuild, rebuildBoard, rebuildState } from './api';
import { Repeated } from './repeated';
import { o, sentence } from './texts';

const EVERY = 3_000;
const UNDER_WAY = ['FILLING', 'CATCHING_UP'];

/** The board's table: how its latest rebuild went, and the button that begins another. */
@customElement('board-rebuild')
export class BoardRebuild extends ConsoleElement {
  @state() private accessor rebuild: Rebuild | undefined;
  @state() private accessor message: (() => string) | undefined;

  constructor() {
    super();
    new Repeated(this, EVERY, async () => {
      if (!this.rebuild || UNDER_WAY.includes(this.rebuild.state)) await this.#look();
    });
  }

  protected override render(): TemplateResult {
    const isUnderWay = UNDER_WAY.includes(this.rebuild?.state ?? '');
    return html`<div id="rebuild"><h3>${o().board}</h3>
      ${this.rebuild ? html`<p role="status">${words(this.rebuild)}</p>` : nothing}
      ${isUnderWay && this.rebuild ? html`<progress max=${Math.max(1, this.rebuild.eventsToRead)} .value=${this.rebuild.eventsRead} aria-label=${o().board}></progress>` : nothing}
      ${this.rebuild ? html`<p class="quiet">${o().rebuildHint}</p>
        <p class="buttons"><button type="button" ?disabled=${isUnderWay} @click=${() => void this.#begin()}>${o().rebuild}</button></p>` : nothing}
      ${this.message ? html`<p class="message" role="status">${this.message()}</p>` : nothing}
    </div>`;
  }

  async #look(): Promise<void> {
    try {
      this.rebuild = await rebuildState();
      this.message = undefined;
    } catch (problem) {
      this.message = () => sentence(problem);
    }
  }

  async #begin(): Promise<void> {
    try {
      this.rebuild = await rebuildBoard();
      this.message = undefined;
    } catch (problem) {
      this.message = () => sentence(problem);
    }
  }
}

function words({ state: phase, finishedAt, eventsRead, eventsToRead }: Rebuild): string {
  const said = term(o().rebuildStates, phase);
  if (UNDER_WAY.includes(phase)) return `${said}: ${o().progress(eventsRead, eventsToRead)}`;
  return phase === 'DONE' && finishedAt ? `${said} ${dateTime(finishedAt)}.` : said;
}
