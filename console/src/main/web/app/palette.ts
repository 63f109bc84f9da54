import { html, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { search } from '../api/search';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { type Command, commands, foundTicket, searchFor } from './commands';

/** Pause in typing after which the search is asked, in milliseconds. */
const PAUSE = 200;
const SHORTEST = 3;
const MOST_FOUND = 8;

declare global {
  interface HTMLElementTagNameMap {
    'command-palette': CommandPalette;
  }
}

/** Everything by its name or number: pages, the open ticket's actions, and tickets. */
@customElement('command-palette')
export class CommandPalette extends ConsoleElement {
  @state() private accessor words = '';
  @state() private accessor found: Command[] = [];
  @state() private accessor at = 0;
  @query('dialog') private accessor dialog!: HTMLDialogElement;
  #timer: number | undefined;

  /** Opens it over the page, empty. */
  show(): void {
    if (this.dialog.open) return;
    this.words = '';
    this.found = [];
    this.at = 0;
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const offered = this.#offered();
    return html`<dialog id="palette" class="palette" aria-label=${t().work.palette} closedby="any">
      <input type="text" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" autocomplete="off"
        aria-activedescendant="command-${this.at}" aria-label=${t().work.palette} placeholder=${t().work.palette} maxlength="200" autofocus
        .value=${this.words} @input=${this.#type} @keydown=${this.#press}>
      <ul id="palette-list" role="listbox" aria-label=${t().work.palette}>${offered.map((command, at) => html`<li id="command-${at}" role="option"
        aria-selected=${at === this.at} @click=${() => this.#run(command)}><span>${command.name}</span> <span class="quiet">${command.hint}</span></li>`)}</ul>
    </dialog>`;
  }

  #offered(): Command[] {
    const words = this.words.trim();
    return [...commands(words), ...this.found, ...words ? [searchFor(words)] : []];
  }

  #type(event: Event): void {
    this.words = (event.target as HTMLInputElement).value;
    this.at = 0;
    clearTimeout(this.#timer);
    const words = this.words.trim();
    if (words.length < SHORTEST) this.found = [];
    else this.#timer = setTimeout(() => void this.#find(words), PAUSE);
  }

  async #find(words: string): Promise<void> {
    const page = await search(words, undefined, MOST_FOUND).catch(() => undefined);
    if (words !== this.words.trim()) return;
    const known = new Set(commands(words).map(command => command.key));
    this.found = (page?.tickets ?? []).map(foundTicket).filter(command => !known.has(command.key));
  }

  #press(event: KeyboardEvent): void {
    const offered = this.#offered();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.at = (this.at + step + offered.length) % Math.max(1, offered.length);
    else if (event.key === 'Enter') this.#run(offered[this.at]);
    else return;
    event.preventDefault();
  }

  #run(command: Command | undefined): void {
    if (!command) return;
    this.dialog.close();
    command.run();
  }

  protected override updated(): void {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }
}
