import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { currentPlace, place } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { addStyles } from '../design/page-styles';
import styles from './admin.page.css';
import './audit-page';
import './keys-page';
import './modules-page';
import { addressOf, type Part, PARTS } from './parts';
import './people-page';
import './rules-page';
import './service-levels-page';
import './templates-page';
import { a } from './texts';

addStyles(styles);

/** The pages of those who configure the desk. */
@customElement('admin-page')
export class AdminPage extends ConsoleElement {
  constructor() {
    super();
    new Following(this, place);
  }

  protected override render(): TemplateResult {
    const at = currentPlace();
    const part = at.page === 'admin' ? at.part : PARTS[0];
    return html`<nav class="tabs" aria-label=${a().title}>${PARTS.map(each => html`<a href=${addressOf(each)}
        aria-current=${each === part ? 'page' : nothing}>${a().parts[each]}</a>`)}</nav>
      <div class="admin" data-part=${part}>
        <h2 id="admin-title">${a().parts[part]}</h2>
        <p class="quiet lead">${a().leads[part]}</p>
        ${contents(part)}
      </section>`;
  }
}

function contents(part: Part): TemplateResult {
  switch (part) {
    case 'people': return html`<people-page></people-page>`;
    case 'keys': return html`<keys-page></keys-page>`;
    case 'text-modules': return html`<modules-page></modules-page>`;
    case 'templates': return html`<templates-page></templates-page>`;
    case 'rules': return html`<rules-page></rules-page>`;
    case 'service-levels': return html`<service-levels-page></service-levels-page>`;
    case 'audit': return html`<audit-page></audit-page>`;
  }
}
