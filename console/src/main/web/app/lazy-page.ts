import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';

/** Page that few people need: a file of its own, which is loaded when the page is first shown. */
export interface Lazy {
  load(): Promise<unknown>;
  draw(): TemplateResult;
}

/** Shows such a page, and says why if it is not there. */
@customElement('lazy-page')
export class LazyPage extends ConsoleElement {
  @property({ attribute: false }) accessor page!: Lazy;
  @state() private accessor phase: 'loading' | 'there' | 'missing' = 'loading';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('page')) void this.#load();
  }

  protected override render(): TemplateResult {
    switch (this.phase) {
      case 'there': return this.page.draw();
      case 'loading': return html`<p class="quiet">${t().loading}</p>`;
      // After an update of the desk the file that this page knows may be gone.
      case 'missing': return html`<p class="message" role="status">${t().pageMissing}</p>
        <p class="buttons"><button type="button" @click=${() => location.reload()}>${t().reload}</button></p>`;
    }
  }

  async #load(): Promise<void> {
    const { page } = this;
    this.phase = 'loading';
    const phase = await page.load().then(() => 'there' as const, () => 'missing' as const);
    if (page === this.page) this.phase = phase;
  }
}
