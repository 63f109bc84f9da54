import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { SHORTCUTS } from './shortcuts';

/** All shortcuts of the keyboard, and where they work. */
@customElement('shortcuts-page')
export class ShortcutsPage extends ConsoleElement {
  protected override render(): TemplateResult {
    return html`<section class="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">${t().work.shortcuts}</h2>
      <p class="quiet">${t().work.shortcutsHint}</p>
      <table><tbody>${SHORTCUTS.map(({ keys, name }) => html`<tr>
        <th scope="row">${keys.split(' ').map(key => html`<kbd>${key}</kbd> `)}</th><td>${t().work.keys[name]}</td></tr>`)}</tbody></table>
    </section>`;
  }
}
