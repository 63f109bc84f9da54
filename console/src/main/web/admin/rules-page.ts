import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { parameters, place } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { locale, t } from '../texts/texts';
import { evidence } from '../tickets/evidence';
import { area, given, line } from './fields';
import { Loading } from './loading';
import './page-form';
import type { FormPlan } from './page-form';
import { addressOf } from './parts';
import { type Preview, type Rule, type RuleSet, ruleSet, ruleSets, type RuleSetSummary, tried } from './rules-api';
import { a } from './texts';

/** The rules by which triage decides, and a way to try them. */
@customElement('rules-page')
export class RulesPage extends ConsoleElement {
  readonly #sets = new Loading(this, ruleSets);
  readonly #set = new Loading<RuleSet | undefined>(this, async () => {
    const all = await ruleSets();
    const wanted = parameters().get('version') ?? all.find(each => each.inForce)?.version;
    return wanted === undefined ? undefined : ruleSet(wanted);
  });
  @state() private accessor words = '';
  @state() private accessor found: Preview | undefined;

  constructor() {
    super();
    new Following(this, place);
  }

  #version = parameters().get('version');

  protected override willUpdate(): void {
    const version = parameters().get('version');
    if (version === this.#version) return;
    this.#version = version;
    void this.#set.again();
  }

  protected override render(): TemplateResult {
    return html`<page-form .plan=${this.#trial()}></page-form>
      ${this.found ? html`<section class="panel" id="verdict" aria-labelledby="verdict-title" tabindex="-1"><h3 id="verdict-title">${a().verdict}</h3>${verdict(this.found)}${evidence(this.found)}</section>` : nothing}
      ${this.#sets.shown(all => versions(all, this.#set.value?.version))}
      ${this.#set.shown(set => set ? this.#rules(set) : html`<p>${t().notThere}</p>`)}`;
  }

  #trial(): FormPlan {
    return {
      title: a().tryTitle, submit: a().tryIt,
      fields: wrong => html`${line({ name: 'subject', label: a().subject, wrong, isOptional: true })}
        ${area({ name: 'text', label: a().sentenceField, wrong, hint: a().tryHint }, '', 3)}`,
      send: async values => { this.found = await tried(given(values, 'subject'), given(values, 'text')); },
    };
  }

  #rules({ rules }: RuleSet): TemplateResult {
    const wanted = this.words.trim().toLocaleLowerCase();
    const shown = rules.filter(rule => JSON.stringify(rule).toLocaleLowerCase().includes(wanted));
    return html`<section aria-labelledby="rules-title"><div class="bar"><h3 id="rules-title">${a().rulesCount(shown.length, rules.length)}</h3>
        <label class="find">${a().findRule} <input type="search" id="find-rule" .value=${this.words} @input=${(event: Event) => { this.words = (event.target as HTMLInputElement).value; }}></label></div>
      <ul class="tiles rule-tiles">${shown.map(rule)}</ul></section>`;
  }
}

const versions = (all: RuleSetSummary[], shown: string | undefined): TemplateResult => html`<nav class="views" aria-label=${a().versions}>${all.map(({ name, version, inForce }) =>
  html`<a href=${addressOf('rules', { version })} aria-current=${version === shown ? 'page' : nothing}>${name} ${version}${inForce ? html` <span class="tag">${a().inForce}</span>` : nothing}</a>`)}</nav>`;

function verdict({ priority, tier, language }: Preview): TemplateResult {
  const spoken = language && language.code !== 'und' ? new Intl.DisplayNames([locale()], { type: 'language' }).of(language.code) : undefined;
  return html`<p>${[priority, tier && t().tier(tier), spoken].filter(Boolean).join(' · ')}</p>`;
}

const rule = ({ id, weight, over, when, then }: Rule): TemplateResult => html`<li data-key=${id}><div class="tile-head"><h4><code>${id}</code></h4> ${weight === undefined ? nothing : html`<span class="quiet">${a().weight(weight)}</span>`}</div>
  <dl class="pairs">${pairs(when ?? {}).map(([name, value]) => html`<div><dt>${Object.hasOwn(a().when, name) ? a().when[name as keyof ReturnType<typeof a>['when']] : name}</dt><dd>${value}</dd></div>`)}
    ${pairs(then ?? {}).map(([name, value]) => html`<div><dt>→ ${Object.hasOwn(a().then, name) ? a().then[name as keyof ReturnType<typeof a>['then']] : name}</dt><dd><strong>${value}</strong></dd></div>`)}
    ${over?.length ? html`<div><dt>${a().over}</dt><dd>${over.join(', ')}</dd></div>` : nothing}</dl></li>`;

/** What is said of a condition or an effect; the form of each is triage's own. */
const pairs = (all: Record<string, unknown>): [string, string][] => Object.entries(all)
  .filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0))
  .map(([name, value]): [string, string] => [name, Array.isArray(value) ? value.join(' · ') : value === true ? t().yes : typeof value === 'object' ? JSON.stringify(value) : String(value)])
  .filter(([, value]) => value !== '{}');
