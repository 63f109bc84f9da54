import type { TemplateResult } from 'lit';
import { agents, loadAgents } from '../api/agents';
import type { Action, Ticket } from '../api/escalation';
import type { FieldError } from '../api/request';
import { t, term } from '../texts/texts';
import { area, field, line, type Refusals, select } from './form-fields';
import { handOverFields, handOverOf } from './hand-over-form';
import { knownForHandOver } from './hand-over-known';
import { checkReply, replyFields, replyOf } from './reply-form';

/** Form of an action: its fields, what is known for them, the request that they make, and what its button says. */
export interface ActionForm {
  fields(ticket: Ticket, refused: Refusals): TemplateResult | TemplateResult[];
  body(values: FormData): object;
  submit(): string;
  /** What is wrong with it, found before it is sent. */
  check?(values: FormData, form: HTMLFormElement): FieldError[];
  known?(ticket: Ticket): Record<string, string>;
}

const doIt = (): string => t().doIt;
const given = (values: FormData, name: string): string | undefined => String(values.get(name) ?? '').trim() || undefined;
const numberGiven = (values: FormData, name: string): number | undefined => given(values, name) ? Number(given(values, name)) : undefined;

/** The form of an action that needs a reason, and nothing else. */
const reasoned = (rows: number): ActionForm => ({
  fields: (_, refused) => field('reason', t().reason, area(rows), refused),
  body: values => ({ reason: values.get('reason') }),
  submit: doIt,
});

const levels = select(() => ['1', '2', '3'].map(level => [level, level]));
const priorities = select(() => ['P1', 'P2', 'P3', 'P4', 'P5'].map(priority => [priority, priority]));

/** Whoever works on the ticket's tier. */
const peopleFor = ({ tier }: Ticket) => select(() => (agents.value ?? []).filter(agent => agent.tiers.includes(tier)).map(({ id, name }) => [id, name]));

/** The forms by action; an action without one is done at once. */
export const FORMS: Partial<Record<Action, ActionForm>> = {
  reply: {
    fields: replyFields,
    body: replyOf,
    check: checkReply,
    submit: () => t().doSend,
  },
  note: {
    fields: (_, refused) => field('text', t().work.noteText, area(3), refused),
    body: values => ({ text: values.get('text') }),
    submit: () => t().work.addNote,
  },
  assign: {
    fields: (ticket, refused) => {
      void loadAgents();
      return [field('agent', t().work.assignTo, peopleFor(ticket), refused), field('reason', t().reason, line(), refused)];
    },
    body: values => ({ agent: values.get('agent'), reason: values.get('reason') }),
    submit: doIt,
  },
  reclassify: {
    fields: (_, refused) => [
      field('category', t().category, line(), refused, false), field('priority', t().work.priority, priorities, refused, false),
      field('impact', term(t().fields, 'impact'), levels, refused, false), field('urgency', term(t().fields, 'urgency'), levels, refused, false),
      field('reason', t().reason, line(), refused),
    ],
    body: values => ({
      category: given(values, 'category'), priority: given(values, 'priority'),
      impact: numberGiven(values, 'impact'), urgency: numberGiven(values, 'urgency'), reason: values.get('reason'),
    }),
    submit: doIt,
  },
  wait: {
    fields: (_, refused) => [
      field('reason', t().reason, line(), refused, false), field('until', t().work.waitUntil, line('datetime-local'), refused, false),
    ],
    body: values => {
      const until = given(values, 'until');
      return { reason: given(values, 'reason'), ...until && { until: new Date(until).toISOString() } };
    },
    submit: doIt,
  },
  reject: reasoned(2),
  'hand-back': reasoned(3),
  resolve: {
    fields: (_, refused) => field('resolution', t().resolution, area(3), refused),
    body: values => ({ resolution: values.get('resolution') }),
    submit: doIt,
  },
  escalate: {
    fields: (ticket, refused) => handOverFields(ticket.priority, refused),
    body: values => ({ handOver: handOverOf(values), express: values.get('express') === 'on' }),
    known: knownForHandOver,
    submit: doIt,
  },
};
