import { html, nothing, type TemplateResult } from 'lit';
import type { TextModule, Tongue } from './api';
import { area, given, line } from './fields';
import type { Wrong } from './problems';
import { a } from './texts';

/** The fields of a text module, and what becomes of it in an answer. */

const TONGUES: readonly Tongue[] = ['de', 'en'];
const NAMES: Record<Tongue, string> = { de: 'Deutsch', en: 'English' };

export const headFields = (module: TextModule | undefined, wrong: Wrong, all: TextModule[]): TemplateResult => html`<div class="pair">
  ${module ? nothing : line({ name: 'id', label: a().moduleId, wrong, hint: a().moduleIdHint })}
  ${line({ name: 'category', label: a().category, wrong, hint: a().categoryHint }, module?.category, { list: 'categories' })}
  <datalist id="categories">${[...new Set(all.map(each => each.category))].map(category => html`<option value=${category}></option>`)}</datalist></div>`;

export const bodyFields = (module: TextModule | undefined, wrong: Wrong, placeholders: string[], changed: (tongue: Tongue, text: string) => void): TemplateResult =>
  html`<div class="pair">${TONGUES.map(tongue => html`<div class="tongue">
    ${line({ name: `title.${tongue}`, label: `${a().titleField} (${NAMES[tongue]})`, wrong }, module?.title[tongue])}
    ${area({ name: `body.${tongue}`, label: `${a().text} (${NAMES[tongue]})`, wrong }, module?.body[tongue] ?? '', 10, text => changed(tongue, text), tongue)}</div>`)}</div>
    <p class="quiet">${a().placeholdersHint} ${placeholders.map(each => html`<code>${each}</code> `)}</p>`;

export const moduleOf = (values: FormData, id = given(values, 'id')): Omit<TextModule, 'revision'> => ({
  id, category: given(values, 'category'),
  title: { de: given(values, 'title.de'), en: given(values, 'title.en') },
  body: { de: given(values, 'body.de'), en: given(values, 'body.en') },
});

/** What a customer would read, with sample values; what is no placeholder is marked. */
export const previews = (body: Partial<Record<Tongue, string>>): TemplateResult => html`<section class="panel" aria-labelledby="preview-title"><h3 id="preview-title">${a().previewTitle}</h3>
  <div class="pair">${TONGUES.map(tongue => html`<div lang=${tongue}><h4>${NAMES[tongue]}</h4><p class="words-of sample" data-preview=${tongue}>${filled(body[tongue] ?? '')}</p></div>`)}</div></section>`;

const SAMPLES: Readonly<Record<string, string>> = { '{customer.name}': 'Ellen Harper', '{ticket.number}': 'SW-1000017', '{agent.name}': 'Anna Berger' };

const filled = (text: string): (string | TemplateResult)[] => text.split(/(\{\s*\p{L}[\p{L}\p{N}._ -]*\})/u).map((part, at) =>
  at % 2 === 0 ? part : Object.hasOwn(SAMPLES, part) ? SAMPLES[part] ?? part : html`<mark title=${a().unknownPlaceholder(part)}>${part}</mark>`);

/** Somebody else was first: what they made of it, and the choice. What one has typed stays in the form. */
export const theirs = (other: TextModule | undefined, over: () => void): TemplateResult => html`<p>${other ? a().changedMeanwhile : a().removedMeanwhile}</p>
  ${other ? html`<div class="pair">${TONGUES.map(tongue => html`<div lang=${tongue}><h4>${other.title[tongue]}</h4><p class="words-of sample" data-theirs=${tongue}>${other.body[tongue]}</p></div>`)}</div>` : nothing}
  <div class="buttons"><button type="button" id="over" @click=${over}>${other ? a().saveOver : a().addAgain}</button></div>`;
