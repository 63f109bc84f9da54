import { html, nothing, type TemplateResult } from 'lit';
import type { HandOverRecord } from '../api/escalation';
import { t, term } from '../texts/texts';
import { amount, area, type Control, field, line, type Refusals, select } from './form-fields';

/** The form in which a ticket is handed over, and the record that it makes. */

const levels = select(() => ['1', '2', '3'].map(level => [level, level]));
const yesOrNo = select(() => [['true', t().yes], ['false', t().no]]);
const reasons = select(() => ['SKILL', 'RIGHTS', 'TIME_BOX', 'DEFECT'].map(code => [code, term(t().reasons, code)]));

const CONTROLS: Record<string, Control> = {
  problemStatement: area(3), affectedService: line(), impact: levels, urgency: levels, affectedUsers: amount,
  since: line(), environment: line(), stepsToReproduce: area(2), errorText: area(2), triedAction: line(),
  triedResult: line(), customerExpectation: line(), promisedNextUpdate: line('datetime-local'), reachability: line(),
  reasonForHandOver: reasons, neededSkill: line(), attachmentsChecked: yesOrNo, consentToShare: yesOrNo,
};

/** Conversions of fields that are not written into the record as text. */
const WRITTEN: Record<string, (value: string) => unknown> = {
  impact: Number, urgency: Number, affectedUsers: Number,
  attachmentsChecked: value => value === 'true', consentToShare: value => value === 'true',
  promisedNextUpdate: value => new Date(value).toISOString(),
};

export const handOverFields = (priority: string, refused: Refusals): TemplateResult => html`
  ${Object.entries(CONTROLS).map(([name, control]) => field(name, term(t().fields, name), control, refused))}
  ${priority === 'P1' ? html`<label class="check"><input type="checkbox" name="express"> ${t().express}</label>` : nothing}`;

const textOf = (values: FormData, name: string): string => String(values.get(name) ?? '').trim();

export function handOverOf(values: FormData): HandOverRecord {
  const record: HandOverRecord = {};
  for (const name of Object.keys(CONTROLS)) {
    const value = textOf(values, name);
    if (value && !name.startsWith('tried')) record[name] = WRITTEN[name]?.(value) ?? value;
  }
  const [action, result] = [textOf(values, 'triedAction'), textOf(values, 'triedResult')];
  if (action || result) record.triedSoFar = [{ action, result }];
  return record;
}

/** The field of the form that a field of the request comes from: what was tried is one step of a list there. */
export function fieldRefused(path: string): string {
  const first = /^(cc|attachments)\b/.exec(path)?.[1];
  if (first) return first;
  const last = (path.split('.').pop() ?? path).replace(/\[.*$/, '');
  if (last === 'triedSoFar' || last === 'action') return 'triedAction';
  return last === 'result' ? 'triedResult' : last;
}
