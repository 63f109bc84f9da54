import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { parameters, place } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { language, t, term } from '../texts/texts';
import { type Mail, preview, type Template, templates, testMail, type Tongue } from './api';
import { given, line } from './fields';
import { Loading } from './loading';
import './mail-view';
import './page-form';
import type { FormPlan } from './page-form';
import { addressOf } from './parts';
import { sentence } from './problems';
import { a } from './texts';

const TONGUES: [Tongue, string][] = [['de', 'Deutsch'], ['en', 'English']];

/** The mails to customers as they look, and test mails. */
@customElement('templates-page')
export class TemplatesPage extends ConsoleElement {
  readonly #templates = new Loading(this, templates);
  @state() private accessor mail: Mail | undefined;
  @state() private accessor whyNot: (() => string) | undefined;
  @state() private accessor sent: TemplateResult | typeof nothing = nothing;
  #shown = '';

  constructor() {
    super();
    new Following(this, place);
  }

  protected override render(): TemplateResult {
    return this.#templates.shown(all => {
      const chosen = all.find(template => template.name === parameters().get('name')) ?? all[0];
      if (!chosen) return html`<p>${t().notThere}</p>`;
      const tongue = TONGUES.map(([code]) => code).find(code => code === parameters().get('language')) ?? language.value;
      void this.#show(chosen, tongue);
      return html`<nav class="views" aria-label=${a().parts.templates}>${all.map(({ name }) => html`<a href=${addressOf('templates', { name, language: tongue })}
          aria-current=${name === chosen.name ? 'page' : nothing}>${term(t().templates, name)}</a>`)}</nav>
        <nav class="views" aria-label=${t().language}>${TONGUES.map(([code, words]) => html`<a lang=${code} href=${addressOf('templates', { name: chosen.name, language: code })}
          aria-current=${code === tongue ? 'page' : nothing}>${words}</a>`)}</nav>
        <p class="quiet">${chosen.automatic ? a().automaticMail : a().personsMail}</p>
        ${this.#preview()}
        <page-form .plan=${this.#test(chosen, tongue)}></page-form>${this.sent}`;
    });
  }

  #preview(): TemplateResult {
    if (this.whyNot) return html`<p class="message" role="alert">${this.whyNot()}</p>`;
    return this.mail ? html`<mail-view .mail=${this.mail}></mail-view>` : html`<p class="quiet" role="status">${t().loading}</p>`;
  }

  async #show({ name }: Template, tongue: Tongue): Promise<void> {
    const wanted = `${name} ${tongue}`;
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.sent = nothing;
    try {
      const mail = await preview(name, tongue);
      if (wanted === this.#shown) [this.mail, this.whyNot] = [mail, undefined];
    } catch (problem) {
      if (wanted === this.#shown) this.whyNot = () => sentence(problem);
    }
  }

  #test({ name }: Template, tongue: Tongue): FormPlan {
    return {
      title: a().testTitle, submit: a().sendTest,
      fields: wrong => line({ name: 'to', label: a().testTo, wrong, hint: a().testHint }, '', { type: 'email' }),
      send: async values => {
        this.sent = nothing;
        const to = given(values, 'to');
        const { outcome, reason } = await testMail(name, tongue, to);
        const isSent = outcome === 'ACCEPTED';
        this.sent = html`<p class="message ${isSent ? 'done' : ''}" role="status" id="sent">${isSent ? a().testSent(to) : html`${a().testOutcomes[outcome]} <span lang="en">${reason}</span>`}</p>`;
      },
    };
  }
}
