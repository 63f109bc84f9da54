import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type File, fileOf } from './api';
import { PageElement } from './page-element';
import { number, t } from './texts/texts';

/** Saves a file. A link in the page cannot send the token, so the file is fetched, and then handed to the browser. */
@customElement('file-link')
export class FileLink extends PageElement {
  @property({ attribute: false }) accessor file!: File;
  @property({ attribute: false }) accessor token = '';
  @state() private accessor isMissing = false;

  protected override render(): TemplateResult {
    return html`<button type="button" class="file" @click=${this.#save}>${this.file.name}
      <span class="quiet">${t().size(number(Math.ceil(this.file.size / 1024)))}</span></button>
      <span role="status" class="quiet">${this.isMissing ? t().noFile : ''}</span>`;
  }

  async #save(): Promise<void> {
    try {
      const address = URL.createObjectURL(await fileOf(this.token, this.file));
      Object.assign(document.createElement('a'), { href: address, download: this.file.name }).click();
      // The browser reads it after this click has ended.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      this.isMissing = false;
    } catch {
      this.isMissing = true;
    }
  }
}
