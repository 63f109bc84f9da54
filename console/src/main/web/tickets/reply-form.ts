import { html, type TemplateResult } from 'lit';
import type { Ticket } from '../api/escalation';
import type { FieldError } from '../api/request';
import { t } from '../texts/texts';
import { area, field, line, type Refusals } from './form-fields';
import { placeholderIn } from './placeholders';
import { filesIn } from './reply-files';
import './reply-preview';
import './text-module-search';

/** The form of a reply: who else gets it, the text, and what helps to write it. */

const MOST_COPIES = 10;
const LONGEST_ADDRESS = 254;
const ADDRESS = /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)+$/;

export const replyFields = (ticket: Ticket, refused: Refusals): TemplateResult => html`
  <div class="copies">${field('cc', t().mailCc, line(), refused, false)}</div>
  ${field('text', t().replyText, area(3), refused)}
  <div class="tools"><text-module-search .ticket=${ticket}></text-module-search><reply-preview .ticket=${ticket}></reply-preview><input type="hidden" name="attachments"><reply-files .ticketId=${ticket.ticketId}></reply-files></div>`;

const words = (values: FormData, name: string): string => String(values.get(name) ?? '');

const copiesIn = (values: FormData): string[] => [...new Set(words(values, 'cc').split(/[\s,;]+/).filter(Boolean))];

export function replyOf(values: FormData): object {
  const cc = copiesIn(values);
  const attachments = filesIn(words(values, 'attachments'));
  return { text: words(values, 'text'), ...cc.length > 0 && { cc }, ...attachments.length > 0 && { attachments } };
}

/** What is wrong with a reply, before it is sent: it leaves some seconds later, when nobody may be looking. */
export function checkReply(values: FormData, form: HTMLFormElement): FieldError[] {
  const cc = copiesIn(values);
  const wrong = cc.find(address => !ADDRESS.test(address) || address.length > LONGEST_ADDRESS);
  const left = placeholderIn(words(values, 'text'));
  return [
    ...form.querySelector('reply-files')?.isBusy ? [{ field: 'attachments', message: t().composer.stillUploading }] : [],
    ...wrong === undefined ? [] : [{ field: 'cc', message: t().composer.noAddress(wrong) }],
    ...cc.length > MOST_COPIES ? [{ field: 'cc', message: t().composer.tooManyCopies(MOST_COPIES) }] : [],
    ...left === undefined ? [] : [{ field: 'text', message: t().composer.placeholderLeft(left) }],
  ];
}
