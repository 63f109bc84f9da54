import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../texts/texts';
import { leave } from './router';

/** The head of what is in the drawer: its title, more about it, and the button that closes it. */
export const drawerHead = (title: string, more: TemplateResult | typeof nothing = nothing) => html`
  <header class="drawer-head">
    <div><h2 id="drawer-title" tabindex="-1">${title}</h2>${more}</div>
    <button type="button" class="close" aria-label=${t().close} @click=${leave}>×</button>
  </header>`;
