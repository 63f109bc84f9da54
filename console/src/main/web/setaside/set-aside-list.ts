import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Newest, whyNotThere } from '../api/request';
import { drawerHead } from '../app/drawer-head';
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

  protected override firstUpdated(): void {
    this.querySelector('h2')?.focus();
    void this.#load();
  }

  protected override render(): TemplateResult {
    return html`${drawerHead(t().lists[this.list].name)}${this.#contents()}`;
  }

  #contents(): TemplateResult {
    if (!this.loaded) return quiet(this.whyNot?.() ?? t().loading);
    const { entries, isWhole } = this.loaded;
    return html`${entries.length === 0 ? quiet(t().lists[this.list].none)
      : html`<ul class="set-aside">${entries.map(entry => html`<li>${entry()}</li>`)}</ul>`}${isWhole ? nothing : quiet(t().newestOnly(entries.length))}`;
  }

  async #load(): Promise<void> {
    this.loaded = await LISTS[this.list]().catch((problem: unknown) => {
      this.whyNot = () => whyNotThere(problem);
      return undefined;
    });
  }
}

const quiet = (words: string) => html`<p class="quiet">${words}</p>`;
