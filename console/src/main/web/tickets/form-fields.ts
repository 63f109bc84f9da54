import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../texts/texts';

/** The fields of an action's form. What was refused is said beside the field, by its name. */

export type Refusals = ReadonlyMap<string, string>;

/** Draws the control of a field with the given name. */
export type Control = (name: string, isRequired: boolean) => TemplateResult;

let prefix = 'field';

/** Draws fields whose ids begin otherwise: two forms of one page may have fields of the same name. */
export function withIds<T>(beginning: string, draw: () => T): T {
  prefix = beginning;
  try {
    return draw();
  } finally {
    prefix = 'field';
  }
}

const idOf = (name: string): string => `${prefix}-${name}`;
const refusalOf = (name: string): string => `${idOf(name)}-wrong`;

export const area = (rows: number): Control => (name, isRequired) =>
  html`<textarea id=${idOf(name)} name=${name} rows=${rows} ?required=${isRequired} aria-describedby=${refusalOf(name)}></textarea>`;

export const line = (type: 'text' | 'datetime-local' | 'email' | 'tel' = 'text'): Control => (name, isRequired) =>
  html`<input id=${idOf(name)} name=${name} type=${type} ?required=${isRequired} aria-describedby=${refusalOf(name)}>`;

export const amount: Control = (name, isRequired) =>
  html`<input id=${idOf(name)} name=${name} type="number" min="0" ?required=${isRequired} aria-describedby=${refusalOf(name)}>`;

/** A choice among values; its options are asked for when it is drawn, in the reader's language. */
export const select = (options: () => [value: string, words: string][]): Control => (name, isRequired) =>
  html`<select id=${idOf(name)} name=${name} ?required=${isRequired} aria-describedby=${refusalOf(name)}>
    <option value="">${t().choose}</option>
    ${options().map(([value, words]) => html`<option value=${value}>${words}</option>`)}
  </select>`;

export const field = (name: string, label: string, control: Control, refused: Refusals, isRequired = true): TemplateResult =>
  html`<div class=${refused.has(name) ? 'field is-wrong' : 'field'} data-field=${name}>
    <label for=${idOf(name)}>${label}${isRequired ? html`<span class="must" aria-hidden="true">*</span>` : nothing}</label>${control(name, isRequired)}<p
      class="wrong" id=${refusalOf(name)}>${refused.get(name)}</p>
  </div>`;
