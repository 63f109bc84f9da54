import { html, nothing, type TemplateResult } from 'lit';
import type { Wrong } from './problems';

/** Fields of the administrators' forms: the label above, what is wrong below. */

export interface Field {
  name: string;
  label: string;
  wrong: Wrong;
  hint?: string;
  isOptional?: boolean;
}

const idOf = (name: string): string => `field-${name.replace('.', '-')}`;

function around({ name, label, wrong, hint, isOptional }: Field, control: TemplateResult): TemplateResult {
  return html`<div class=${wrong.has(name) ? 'field is-wrong' : 'field'} data-field=${name}>
    <label for=${idOf(name)}>${label}${isOptional ? nothing : html`<span class="must" aria-hidden="true">*</span>`}</label>
    ${control}
    <p class="hint quiet" id="${idOf(name)}-hint">${hint ?? nothing}</p><p class="wrong" id="${idOf(name)}-wrong">${wrong.get(name) ?? nothing}</p>
  </div>`;
}

const described = (name: string): string => `${idOf(name)}-wrong ${idOf(name)}-hint`;

export const line = (field: Field, value = '', more: { type?: string; list?: string; min?: string } = {}): TemplateResult => around(field,
  html`<input id=${idOf(field.name)} name=${field.name} type=${more.type ?? 'text'} list=${more.list ?? nothing} min=${more.min ?? nothing} .value=${value}
    ?required=${!field.isOptional} autocomplete="off" aria-invalid=${field.wrong.has(field.name)} aria-describedby=${described(field.name)}>`);

export const area = (field: Field, value: string, rows: number, changed?: (text: string) => void, lang?: string): TemplateResult => around(field,
  html`<textarea id=${idOf(field.name)} name=${field.name} rows=${rows} .value=${value} lang=${lang ?? nothing} ?required=${!field.isOptional}
    @input=${(event: Event) => changed?.((event.target as HTMLTextAreaElement).value)}
    aria-invalid=${field.wrong.has(field.name)} aria-describedby=${described(field.name)}></textarea>`);

export const choices = ({ name, label, wrong, hint }: Field, options: [value: string, words: string][], chosen: readonly string[]): TemplateResult =>
  html`<fieldset class=${wrong.has(name) ? 'field is-wrong' : 'field'} data-field=${name} aria-describedby="${idOf(name)}-wrong"><legend>${label}</legend>
    <div class="choices">${options.map(([value, words]) => html`<label><input type="checkbox" name=${name} value=${value} .checked=${chosen.includes(value)}> ${words}</label>`)}</div>
    <p class="hint quiet">${hint ?? nothing}</p><p class="wrong" id="${idOf(name)}-wrong">${wrong.get(name) ?? nothing}</p></fieldset>`;

export const given = (values: FormData, name: string): string => String(values.get(name) ?? '').trim();
