import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PageElement } from './page-element';
import { choose, type Language, language, t } from './texts/texts';

const LANGUAGES: [Language, string][] = [['de', 'Deutsch'], ['en', 'English']];

/** The head of a customer's page: whose it is, and its language. */
@customElement('page-head')
export class PageHead extends PageElement {
  @property({ attribute: false }) accessor desk = '';

  protected override render(): TemplateResult {
    return html`<header class="head">
      <p class="desk"><svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 29V17M16 17 7 5M16 17l9-12"/><circle cx="16" cy="17" r="4.5"/></svg>
        ${this.desk || 'Service Desk'}</p>
      <div role="group" class="languages" aria-label=${t().language}>${LANGUAGES.map(([code, name]) => html`
        <button type="button" lang=${code} aria-pressed=${language.value === code} @click=${() => choose(code)}>${name}</button>`)}</div>
    </header>`;
  }
}
