import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type ReplyFile, takeAway, upload } from '../api/reply-files';
import { messageOf, Problem } from '../api/request';
import { ConsoleElement } from '../design/console-element';
import { locale, t, term } from '../texts/texts';

/** The files in a form's value; nothing, if it is none. */
export function filesIn(value: string): ReplyFile[] {
  try {
    const files: unknown = JSON.parse(value || '[]');
    return Array.isArray(files) ? files as ReplyFile[] : [];
  } catch {
    return [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reply-files': ReplyFiles;
  }
}

/** Files that go with a reply: uploaded at once, named in the draft, and taken away again. They can be pasted, too. */
@customElement('reply-files')
export class ReplyFiles extends ConsoleElement {
  @property({ attribute: false }) accessor ticketId!: string;
  @state() private accessor files: ReplyFile[] = [];
  @state() private accessor uploading: readonly string[] = [];
  @state() private accessor problem = '';
  @query('[type=file]') private accessor chooser!: HTMLInputElement;
  #form: HTMLFormElement | null = null;

  /** Something is still on its way. */
  get isBusy(): boolean {
    return this.uploading.length > 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#form = this.closest('form');
    this.#form?.addEventListener('reset', this.#forget);
    this.#form?.addEventListener('paste', this.#paste);
    this.#value()?.addEventListener('change', this.#restore);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.#restore();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#form?.removeEventListener('reset', this.#forget);
    this.#form?.removeEventListener('paste', this.#paste);
    this.#value()?.removeEventListener('change', this.#restore);
  }

  protected override render(): TemplateResult {
    return html`<button type="button" class="tool" @click=${() => this.chooser.click()}>${t().composer.attach}</button>
      <input type="file" multiple hidden tabindex="-1" aria-label=${t().composer.attach} @input=${stop} @change=${this.#choose}>
      <ul class="reply-files" aria-label=${t().attachments} ?hidden=${this.files.length + this.uploading.length === 0}>${this.files.map(file => html`<li><span>${file.name}</span>
        <span class="quiet">${sizeOf(file.size)}</span> <button type="button" aria-label=${`${t().composer.detach}: ${file.name}`} @click=${() => this.#detach(file)}>✕</button></li>`)}
        ${this.uploading.map(name => html`<li><span>${name}</span> <span class="quiet">${t().composer.uploading}</span></li>`)}</ul>
      <span class="wrong" role="status">${this.problem || nothing}</span>`;
  }

  readonly #choose = (event: Event): void => {
    event.stopPropagation();
    const files = [...this.chooser.files ?? []];
    this.chooser.value = '';
    void this.#add(files);
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length === 0) return;
    event.preventDefault();
    void this.#add(files);
  };

  /** The form's value, which is there before this: a draft fills it in. */
  #value(): HTMLInputElement | null {
    return this.#form?.elements.namedItem('attachments') as HTMLInputElement | null;
  }

  readonly #restore = (): void => { this.files = filesIn(this.#value()?.value ?? ''); };

  readonly #forget = (): void => {
    this.files = [];
    const value = this.#value();
    if (value) value.value = '';
    this.problem = '';
  };

  async #add(files: File[]): Promise<void> {
    this.problem = '';
    for (const file of files) {
      this.uploading = [...this.uploading, file.name];
      try {
        const kept = await upload(this.ticketId, file.name, file.type, await base64Of(file));
        this.#keep([...this.files, kept]);
      } catch (problem) {
        const code = problem instanceof Problem ? problem.code : '';
        this.problem = `${file.name}: ${Object.hasOwn(t().composer.fileProblems, code) ? term(t().composer.fileProblems, code) : messageOf(problem)}`;
      }
      this.uploading = this.uploading.filter((_, at) => at !== this.uploading.indexOf(file.name));
    }
  }

  #detach(file: ReplyFile): void {
    this.#keep(this.files.filter(each => each !== file));
    void takeAway(this.ticketId, file).catch(() => undefined);
  }

  #keep(files: ReplyFile[]): void {
    this.files = files;
    const value = this.#value();
    if (!value) return;
    value.value = files.length > 0 ? JSON.stringify(files) : '';
    value.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

const stop = (event: Event): void => event.stopPropagation();

const base64Of = (file: File): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
  reader.onerror = () => reject(reader.error ?? new Error());
  reader.readAsDataURL(file);
});

const sizeOf = (bytes: number): string => bytes < 1_000_000
  ? new Intl.NumberFormat(locale(), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.ceil(bytes / 1000))
  : new Intl.NumberFormat(locale(), { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1_000_000);
