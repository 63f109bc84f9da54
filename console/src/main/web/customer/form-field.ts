import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from './form-api';
import { language, t } from './texts/texts';

const EMAIL = /^[^\s@<>]{1,64}@[^\s@<>]{1,255}$/;

/** What is wrong with a value, in the reader's language. */
export function faultOf(field: Field, isRequired: boolean, value: string): string {
  if (value.trim() === '') return isRequired ? t().form.missing : '';
  if (field.maxLength !== undefined && value.length > field.maxLength) return t().form.tooLong(field.maxLength);
  return field.format === 'email' && !EMAIL.test(value.trim()) ? t().form.noAddress : '';
}

/** A field with its label above and what is wrong with it below. */
export function fieldOf(name: string, field: Field, isRequired: boolean, value: string, fault: string): TemplateResult {
  const title = field['x-titles']?.[language.value] ?? field.title ?? name;
  return html`<div class="field"><label for="field-${name}">${title} ${isRequired
    ? html`<span class="quiet">${t().required}</span>` : nothing}</label>
    ${controlOf(name, field, isRequired, value, fault)}
    <p class="wrong" id="wrong-${name}">${fault}</p></div>`;
}

/** A choice in words, if the form has some for it. */
function choiceOf(field: Field, choice: string): string {
  return field['x-choices']?.[choice]?.[language.value] ?? choice;
}

function controlOf(name: string, field: Field, isRequired: boolean, value: string, fault: string): TemplateResult {
  const wrong = fault ? 'true' : nothing;
  const described = `wrong-${name}`;
  if (field.enum) {
    return html`<select id="field-${name}" name=${name} ?required=${isRequired} aria-invalid=${wrong} aria-describedby=${described}>
      <option value="">${t().form.choose}</option>
      ${field.enum.map(choice => html`<option value=${choice} ?selected=${choice === value}>${choiceOf(field, choice)}</option>`)}</select>`;
  }
  return field['x-multiline']
    ? html`<textarea id="field-${name}" name=${name} rows="7" maxlength=${field.maxLength ?? nothing} ?required=${isRequired}
        aria-invalid=${wrong} aria-describedby=${described} .value=${value}></textarea>`
    : html`<input id="field-${name}" name=${name} type=${field.format === 'email' ? 'email' : 'text'} maxlength=${field.maxLength ?? nothing}
        ?required=${isRequired} autocomplete=${field['x-autocomplete'] ?? 'off'} aria-invalid=${wrong} aria-describedby=${described} .value=${value}>`;
}
