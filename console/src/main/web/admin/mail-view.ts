import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ConsoleElement } from '../design/console-element';
import type { Mail } from './api';
import { a } from './texts';

/** A mail as its reader sees it: in a sandboxed frame of an origin of its own, and as text. */
@customElement('mail-view')
export class MailView extends ConsoleElement {
  @property({ attribute: false }) accessor mail!: Mail;
  @query('iframe') private accessor frame!: HTMLIFrameElement;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.#ready);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#ready);
  }

  protected override render(): TemplateResult {
    return html`<article class="mail" aria-label=${a().mail}>
      <dl class="mail-head"><div><dt>${a().from}</dt><dd>${this.mail.from}</dd></div><div><dt>${a().subject}</dt><dd><strong>${this.mail.subject}</strong></dd></div></dl>
      <iframe sandbox="allow-scripts" src="/mail-frame/frame.html" title=${a().mailFrame} referrerpolicy="no-referrer"></iframe>
      <details class="set-apart"><summary>${a().asText}</summary><pre class="words-of" tabindex="0">${this.mail.text}</pre></details>
    </article>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('mail')) this.#send();
  }

  /** The frame says when it can take a mail. */
  readonly #ready = ({ source, data }: MessageEvent<unknown>): void => {
    if (source === this.frame?.contentWindow && data === 'mail-frame') this.#send();
  };

  /** The frame has no origin that could be named; it is our own document, and keeps nothing. */
  #send(): void {
    this.frame.contentWindow?.postMessage(this.mail.html, '*');
  }
}
