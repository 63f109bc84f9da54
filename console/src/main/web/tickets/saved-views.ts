import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { messageOf, Problem } from '../api/request';
import type { SavedView } from '../api/views';
import { currentPlace, place } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { placeBelow } from '../design/popover';
import { t, term } from '../texts/texts';
import { addressOfList, currentFilter } from './list-filter';
import { dropView, savedViews, saveView } from './view-store';

/** The filters that are shown, as they are saved. */
const queryNow = (): string => addressOfList(currentFilter()).replace(/^\/\??/, '');

/** Menu of the saved views: opens one, saves the present filters under a name, renames and deletes. */
@customElement('saved-views')
export class SavedViews extends ConsoleElement {
  @state() private accessor said: TemplateResult | string = '';
  @state() private accessor renamed: string | undefined;

  constructor() {
    super();
    new Following(this, savedViews, place);
  }

  protected override render(): TemplateResult {
    const path = currentPlace().page === 'work' ? location.pathname : '/';
    const now = queryNow();
    const current = savedViews.value.find(({ query }) => query === now);
    return html`<button type="button" class="views-button" popovertarget="views-menu">${current?.name ?? t().views.title}</button>
      <div id="views-menu" class="menu views-menu" popover @beforetoggle=${placeBelow} @toggle=${this.#begin}>
        ${savedViews.value.length === 0 ? html`<p class="quiet">${t().views.none}</p>` : html`<ul class="saved-views">${savedViews.value.map(view => view.name === this.renamed && !view.sharedBy
          ? html`<li>${this.#nameForm(view.name, t().views.rename, name => this.#save({ ...view, name }, view.name))}</li>`
          : html`<li><a href=${view.query ? `${path}?${view.query}` : path} aria-current=${view === current ? 'page' : nothing} @click=${hide}>${view.name}${view.sharedBy
            ? html` <span class="quiet">${t().views.sharedBy(view.sharedBy)}</span>` : nothing}</a>
            ${view.sharedBy ? nothing : this.#tools(view)}</li>`)}</ul>`}
        ${this.#nameForm('', t().views.save, name => this.#save({ name, query: now }))}
        <p class="quiet" role="status">${this.said}</p>
      </div>`;
  }

  #tools(view: SavedView): TemplateResult {
    const tool = (name: string, sign: string, use: () => void): TemplateResult =>
      html`<button type="button" @click=${use} title=${name} aria-label=${`${name}: ${view.name}`}>${sign}</button>`;
    return html`${tool(view.shared ? t().views.unshare : t().views.share, view.shared ? '⇤' : '⇉', () => void this.#share({ ...view, shared: !view.shared }))}
      ${tool(t().views.rename, '✎', () => { this.renamed = view.name; })}
      ${tool(t().views.drop, '✕', () => void this.#drop(view))}`;
  }

  #nameForm(name: string, label: string, done: (name: string) => Promise<void>): TemplateResult {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const given = String(new FormData(form).get('view-name') ?? '').trim();
      if (given) void done(given).then(() => form.reset());
    };
    return html`<form class="name-form" @submit=${submit}><label><span class="quiet">${label}</span>
      <input name="view-name" maxlength="60" required .value=${name} autocomplete="off"></label>
      <button type="submit">${t().views.keep}</button></form>`;
  }

  readonly #begin = (): void => {
    this.said = '';
    this.renamed = undefined;
  };

  async #save(view: SavedView, before = view.name): Promise<void> {
    await this.#tell(() => saveView(view, before), t().views.saved(view.name));
    this.renamed = undefined;
  }

  async #share(view: SavedView): Promise<void> {
    await this.#tell(() => saveView(view), t().views.sharing(view.name, view.shared ?? false));
  }

  async #drop(view: SavedView): Promise<void> {
    const undo = (): void => void this.#tell(() => saveView(view), t().views.saved(view.name));
    await this.#tell(() => dropView(view), html`${t().views.dropped(view.name)} <button type="button" class="undo" @click=${undo}>${t().work.undo}</button>`);
  }

  async #tell(work: () => Promise<void>, done: TemplateResult | string): Promise<void> {
    try {
      await work();
      this.said = done;
    } catch (problem) {
      const code = problem instanceof Problem ? problem.code : '';
      this.said = Object.hasOwn(t().views.problems, code) ? term(t().views.problems, code) : messageOf(problem);
    }
  }
}

const hide = (): void => document.getElementById('views-menu')?.hidePopover();
