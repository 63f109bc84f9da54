import type { TemplateResult } from 'lit';
import type { Action, Ticket } from '../api/escalation';
import { t } from '../texts/texts';
import { area, field, type Refusals } from './form-fields';
import { handOverFields, handOverOf } from './hand-over-form';

/** Form of an action: its fields, the request that they make, and what its button says. */
export interface ActionForm {
  fields(ticket: Ticket, refused: Refusals): TemplateResult;
  body(values: FormData): object;
  submit(): string;
}

const doIt = (): string => t().doIt;

/** The forms by action; an action without one is done at once. */
export const FORMS: Partial<Record<Action, ActionForm>> = {
  reply: {
    fields: (_, refused) => field('text', t().replyText, area(3), refused),
    body: values => ({ text: values.get('text') }),
    submit: () => t().doSend,
  },
  wait: {
    fields: (_, refused) => field('reason', t().reason, area(2), refused),
    body: values => ({ reason: values.get('reason') || undefined }),
    submit: doIt,
  },
  'hand-back': {
    fields: (_, refused) => field('reason', t().reason, area(3), refused),
    body: values => ({ reason: values.get('reason') }),
    submit: doIt,
  },
  resolve: {
    fields: (_, refused) => field('resolution', t().resolution, area(3), refused),
    body: values => ({ resolution: values.get('resolution') }),
    submit: doIt,
  },
  escalate: {
    fields: (ticket, refused) => handOverFields(ticket.priority, refused),
    body: values => ({ handOver: handOverOf(values), express: values.get('express') === 'on' }),
    submit: doIt,
  },
};
