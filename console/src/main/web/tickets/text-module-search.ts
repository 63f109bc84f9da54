import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Ticket } from '../api/escalation';
import { whyNotThere } from '../api/request';
import { type TextModule, textModules } from '../api/text-modules';
import { type Choice, SearchDialog } from '../design/search-dialog';
import { language, t } from '../texts/texts';
import { filled, placeholderIn } from './placeholders';

/** Place in the reply where a text module goes. */
interface Place {
  start: number;
  end: number;
}

/** Finds a text module and puts it into the reply, in the customer's language. A slash at the beginning of a word opens it. */
@customElement('text-module-search')
export class TextModuleSearch extends SearchDialog {
  @property({ attribute: false }) accessor ticket!: Ticket;
  @state() private accessor modules: TextModule[] | undefined;
  @state() private accessor whyNot = '';
  protected readonly name = 'text-modules';
  #place: Place | undefined;
  #form: HTMLFormElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#form = this.closest('form');
    this.#form?.addEventListener('input', this.#openBySlash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#form?.removeEventListener('input', this.#openBySlash);
  }

  protected label(): string {
    return t().composer.modules;
  }

  protected offered(words: string): Choice[] {
    const wanted = words.toLocaleLowerCase().split(/\s+/);
    const choices = (this.modules ?? []).map(module => this.#choice(module));
    return choices.filter(({ name, hint }) => wanted.every(word => `${name} ${hint}`.toLocaleLowerCase().includes(word)));
  }

  protected override isLoading(): boolean {
    return this.modules === undefined && !this.whyNot;
  }

  protected override aside(): TemplateResult | typeof nothing {
    const words = this.whyNot || (this.isLoading() ? t().loading : this.modules?.length === 0 ? t().composer.noModules : '');
    return words ? html`<p class="quiet palette-aside" role="status">${words}</p>` : nothing;
  }

  protected override render(): TemplateResult {
    return html`<button type="button" class="tool" @click=${() => this.#open()}>${t().composer.modules} <kbd>/</kbd></button>${this.dialogOf()}`;
  }

  #open(place?: Place): void {
    this.#place = place;
    this.show();
    textModules().then(all => {
      this.modules = all;
      this.whyNot = '';
    }, (problem: unknown) => { this.whyNot = whyNotThere(problem); });
  }

  readonly #openBySlash = (event: Event): void => {
    const area = this.#area();
    if (event.target !== area || (event as InputEvent).data !== '/') return;
    const start = area.selectionStart - 1;
    if (start === 0 || /\s/.test(area.value.charAt(start - 1))) this.#open({ start, end: start + 1 });
  };

  #area(): HTMLTextAreaElement {
    return this.#form?.elements.namedItem('text') as HTMLTextAreaElement;
  }

  /** In the language that the customer writes, or else that of the page. */
  #choice({ id, title, body, category }: TextModule): Choice {
    const spoken = this.ticket.language ?? '';
    const text = body[spoken] || body[language.value] || Object.values(body).find(Boolean) || '';
    const name = title[language.value] || title[spoken] || Object.values(title).find(Boolean) || id;
    return { key: id, name, hint: category ?? '', run: () => this.#insert(text) };
  }

  #insert(text: string): void {
    const area = this.#area();
    const { start, end } = this.#place ?? { start: area.selectionStart, end: area.selectionEnd };
    const words = filled(text, this.ticket);
    area.setRangeText(words, start, end, 'end');
    area.focus();
    const open = placeholderIn(words);
    if (open) area.setSelectionRange(start + words.indexOf(open), start + words.indexOf(open) + open.length);
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}
