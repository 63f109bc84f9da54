import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Newest, whyNotThere } from '../api/request';
import type { ListName } from '../app/router';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { LISTS } from './lists';

/** List of what the desk has set aside: mails that it holds, messages that it ignored, addresses that it writes to no more. */
@customElement('set-aside-list')
export class SetAsideList extends ConsoleElement {
  @property({ attribute: false }) accessor list!: ListName;
  @state() private accessor loaded: Newest<() => TemplateResult> | undefined;
  @state() private accessor whyNot: (() => string) | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('list')) void this.#load();
  }

  protected override render(): TemplateResult {
    return html`<section id="set-aside" class="set-aside-page" aria-labelledby="set-aside-title">
      <h2 id="set-aside-title">${t().lists[this.list].name}</h2>${this.#contents()}</section>`;
  }

  #contents(): TemplateResult {
    if (!this.loaded) return quiet(this.whyNot?.() ?? t().loading);
    const { entries, isWhole } = this.loaded;
    return html`${entries.length === 0 ? quiet(t().lists[this.list].none)
      : html`<ul class="set-aside">${entries.map(entry => html`<li>${entry()}</li>`)}</ul>`}${isWhole ? nothing : quiet(t().newestOnly(entries.length))}`;
  }

  async #load(): Promise<void> {
    const { list } = this;
    this.loaded = undefined;
    this.whyNot = undefined;
    try {
      const loaded = await LISTS[list]();
      if (list === this.list) this.loaded = loaded;
    } catch (problem) {
      if (list === this.list) this.whyNot = () => whyNotThere(problem);
    }
  }
}

const quiet = (words: string) => html`<p class="quiet">${words}</p>`;
