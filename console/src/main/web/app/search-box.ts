import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { currentPlace, go, parameters, place, withParameters } from './router';
import { Following } from './state';

/** The search in the head of every page. */
@customElement('search-box')
export class SearchBox extends ConsoleElement {
  constructor() {
    super();
    new Following(this, place);
  }

  protected override render(): TemplateResult {
    const words = currentPlace().page === 'search' ? parameters().get('q') ?? '' : '';
    return html`<form role="search" class="search-box" action="/search" @submit=${find}>
      <input id="search" name="q" type="search" maxlength="200" autocomplete="off" placeholder=${t().work.search}
        aria-label=${t().work.search} .value=${words}><kbd class="wide-only">${t().work.paletteKey}</kbd>
    </form>`;
  }
}

function find(event: SubmitEvent): void {
  event.preventDefault();
  const words = String(new FormData(event.target as HTMLFormElement).get('q') ?? '').trim();
  if (words) go(withParameters('/search', new URLSearchParams({ q: words })));
}
