import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Attachment, attachment } from '../api/intake';
import { whyNotThere } from '../api/request';
import { ConsoleElement } from '../design/console-element';

/** Saves an attachment. A link cannot send the token, so the file is fetched, and then handed to the browser. */
@customElement('file-button')
export class FileButton extends ConsoleElement {
  @property({ attribute: false }) accessor file!: Attachment;
  @state() private accessor whyNot = '';

  protected override render(): TemplateResult {
    return html`<button type="button" class="file" @click=${this.#save}>${this.file.name}</button>
      <span role="status">${this.whyNot}</span>`;
  }

  async #save(): Promise<void> {
    try {
      const address = URL.createObjectURL(await attachment(this.file.attachmentId));
      Object.assign(document.createElement('a'), { href: address, download: this.file.name }).click();
      // The browser reads it after this click has ended.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      this.whyNot = '';
    } catch (problem) {
      this.whyNot = whyNotThere(problem);
    }
  }
}
