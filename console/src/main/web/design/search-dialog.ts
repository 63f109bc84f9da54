import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { ConsoleElement } from './console-element';

/** Something that can be chosen by its name. */
export interface Choice {
  key: string;
  name: string;
  hint: string;
  run(): void;
}

/** A dialog in which something is found by typing, and chosen by arrows and Enter, or by mouse. */
export abstract class SearchDialog extends ConsoleElement {
  @state() protected accessor words = '';
  @state() private accessor at = 0;
  @query('dialog') private accessor dialog!: HTMLDialogElement;
  protected abstract readonly name: string;
  /** Enter was pressed before there was anything to choose from. */
  #isEntered = false;

  protected abstract label(): string;

  /** What fits the words. */
  protected abstract offered(words: string): Choice[];

  /** Somebody has typed. */
  protected typed(_words: string): void {
    // What is offered may be all that there is.
  }

  /** True while what is offered is still to come. */
  protected isLoading(): boolean {
    return false;
  }

  /** What is said below the list, if there is something. */
  protected aside(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Opens it over the page, empty. */
  show(): void {
    if (this.dialog.open) return;
    this.words = '';
    this.at = 0;
    this.#isEntered = false;
    this.typed('');
    this.dialog.showModal();
  }

  protected dialogOf(): TemplateResult {
    const offered = this.offered(this.words.trim());
    const list = `${this.name}-list`;
    return html`<dialog id=${this.name} class="palette" aria-label=${this.label()} closedby="any">
      <input type="text" role="combobox" aria-expanded="true" aria-controls=${list} aria-autocomplete="list" autocomplete="off"
        aria-activedescendant="${this.name}-${this.at}" aria-label=${this.label()} placeholder=${this.label()} maxlength="200" autofocus
        .value=${this.words} @input=${this.#type} @keydown=${this.#press}>
      <ul id=${list} role="listbox" aria-label=${this.label()}>${offered.map((choice, at) => html`<li id="${this.name}-${at}" role="option"
        aria-selected=${at === this.at} @click=${() => this.#run(choice)}><span>${choice.name}</span> <span class="quiet">${choice.hint}</span></li>`)}</ul>
      ${this.aside()}
    </dialog>`;
  }

  protected override render(): TemplateResult {
    return this.dialogOf();
  }

  #type(event: Event): void {
    event.stopPropagation();
    this.words = (event.target as HTMLInputElement).value;
    this.at = 0;
    this.#isEntered = false;
    this.typed(this.words.trim());
  }

  #press(event: KeyboardEvent): void {
    const offered = this.offered(this.words.trim());
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.at = (this.at + step + offered.length) % Math.max(1, offered.length);
    else if (event.key === 'Enter' && this.isLoading()) this.#isEntered = true;
    else if (event.key === 'Enter') this.#run(offered[this.at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #run(choice: Choice | undefined): void {
    if (!choice) return;
    this.dialog.close();
    choice.run();
  }

  protected override updated(): void {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (!this.#isEntered || this.isLoading()) return;
    this.#isEntered = false;
    this.#run(this.offered(this.words.trim())[this.at]);
  }
}
