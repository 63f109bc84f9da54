import * as api from './api.js';
import { el } from './dom.js';
import { draftOf, fillIn, forgetDraft, keepDraft } from './drafts.js';
import { t, term } from './i18n.js';

/** What an agent can do with a ticket, and the forms for it. */

const AGENT = 'stellwerk.agent';
const agentField = () => document.getElementById('agent');

/** Who the person at this page says they are. */
export const agentName = () => agentField().value.trim();

export function rememberAgent() {
  agentField().value = localStorage.getItem(AGENT) ?? '';
  agentField().addEventListener('input', () => localStorage.setItem(AGENT, agentField().value.trim()));
}

/** Asks who the agent is, beside the actions, because the drawer may cover the field at the top. */
function whoAreYou() {
  if (agentName()) return null;
  const input = el('input', { id: 'agent-here', type: 'text', maxlength: 100, spellcheck: 'false', placeholder: t('agentHint'), oninput: () => {
    agentField().value = input.value;
    agentField().dispatchEvent(new Event('input'));
  } });
  return el('p', { class: 'who' }, el('label', { for: 'agent-here' }, t('agent')), input);
}

const label = action => action === 'close' ? t('closeTicket') : t(action);

function field(name, words, control) {
  const id = `field-${name}`;
  control.id = id;
  control.name = name;
  control.setAttribute('aria-describedby', `${id}-wrong`);
  return el('div', { class: 'field', data: { field: name } }, el('label', { for: id }, words), control, el('p', { class: 'wrong', id: `${id}-wrong` }));
}

const area = rows => el('textarea', { rows });
const line = (properties = {}) => el('input', { type: 'text', ...properties });
const select = options => el('select', {}, el('option', { value: '' }, t('choose')), options.map(([value, words]) => el('option', { value }, words)));
const levels = () => select([1, 2, 3].map(n => [n, String(n)]));

const HAND_OVER = [
  ['problemStatement', () => area(3)], ['affectedService', line], ['impact', levels], ['urgency', levels],
  ['affectedUsers', () => line({ type: 'number', min: 0 })], ['since', line], ['environment', line],
  ['stepsToReproduce', () => area(2)], ['errorText', () => area(2)], ['triedAction', line], ['triedResult', line],
  ['customerExpectation', line], ['promisedNextUpdate', () => line({ type: 'datetime-local' })], ['reachability', line],
  ['reasonForHandOver', () => select(['SKILL', 'RIGHTS', 'TIME_BOX', 'DEFECT'].map(code => [code, term('reasons', code)]))],
  ['neededSkill', line],
  ['attachmentsChecked', () => select([['true', t('yes')], ['false', t('no')]])],
  ['consentToShare', () => select([['true', t('yes')], ['false', t('no')]])],
];
const NUMBERS = ['impact', 'urgency', 'affectedUsers'];
const BOOLEANS = ['attachmentsChecked', 'consentToShare'];

function handOverOf(values) {
  const record = {};
  for (const [name] of HAND_OVER) {
    const value = values.get(name)?.trim();
    if (!value || name.startsWith('tried')) continue;
    if (NUMBERS.includes(name)) record[name] = Number(value);
    else if (BOOLEANS.includes(name)) record[name] = value === 'true';
    else if (name === 'promisedNextUpdate') record[name] = new Date(value).toISOString();
    else record[name] = value;
  }
  const [action, result] = [values.get('triedAction')?.trim(), values.get('triedResult')?.trim()];
  if (action || result) record.triedSoFar = [{ action, result }];
  return record;
}

const FORMS = {
  accept: null, resume: null, reopen: null, close: null,
  reply: { fields: () => [field('text', t('replyText'), area(7))], body: values => ({ text: values.get('text') }), send: 'doSend' },
  wait: { fields: () => [field('reason', t('reason'), area(2))], body: values => ({ reason: values.get('reason') || undefined }) },
  'hand-back': { fields: () => [field('reason', t('reason'), area(3))], body: values => ({ reason: values.get('reason') }) },
  resolve: { fields: () => [field('resolution', t('resolution'), area(3))], body: values => ({ resolution: values.get('resolution') }) },
  escalate: {
    fields: ticket => [
      ...HAND_OVER.map(([name, control]) => field(name, term('fields', name), control())),
      ticket.priority === 'P1' && el('label', { class: 'check' }, el('input', { type: 'checkbox', name: 'express' }), ' ', t('express')),
    ],
    body: values => ({ handOver: handOverOf(values), express: values.get('express') === 'on' }),
  },
};

function markErrors(form, problem, message) {
  form.querySelectorAll('.field').forEach(node => { node.classList.remove('is-wrong'); node.querySelector('.wrong').textContent = ''; });
  const named = problem.errors.map(error => {
    const last = error.field.split('.').pop().replace(/\[.*$/, '');
    return { ...error, name: last === 'triedSoFar' || last === 'action' ? 'triedAction' : last === 'result' ? 'triedResult' : last };
  });
  named.forEach(error => {
    const node = form.querySelector(`[data-field="${CSS.escape(error.name)}"]`);
    node?.classList.add('is-wrong');
    if (node) node.querySelector('.wrong').textContent = error.message;
  });
  message.replaceChildren(named.length > 0 ? t('missing', named.length) : problem.message,
    ...named.length > 0 ? [el('ul', {}, named.map(error => el('li', {}, el('a', { href: '#', onclick: event => {
      event.preventDefault();
      form.querySelector(`[name="${CSS.escape(error.name)}"]`)?.focus();
    } }, term('fields', error.name)), ` – ${error.message}`)))] : []);
}

/** Actions that only the owner of a ticket may do: all, while somebody has it. */
const belongsToAnother = (ticket, agent) => agent !== '' && ['IN_PROGRESS', 'WAITING_FOR_CUSTOMER'].includes(ticket.status) && Boolean(ticket.owner) && ticket.owner !== agent;

/** A draft whose action is not possible any more: shown to be copied, until it is thrown away. */
function leftOver(ticketId, draft) {
  const words = el('textarea', { rows: 5, readonly: true, 'aria-label': t('draftKept') });
  words.value = Object.values(draft.values).join('\n\n');
  const place = el('div', { class: 'left-over' }, el('p', {}, t('draftKept'), ' ', t('draftImpossible', label(draft.action))), words,
    el('div', { class: 'buttons' }, el('button', { type: 'button', onclick: () => { forgetDraft(ticketId); place.remove(); } }, t('discardDraft'))));
  return place;
}

/** The buttons for what the agent can do with the ticket now. Calls back when the ticket has changed. */
export function actionBar(ticket, etag, onChanged) {
  const message = el('div', { class: 'message', role: 'status' });
  const place = el('div', { class: 'form-place' });

  async function perform(action, body, form) {
    const agent = agentField().value.trim();
    if (!agent) {
      message.textContent = t('agentMissing');
      (document.getElementById('agent-here') ?? agentField()).focus();
      return;
    }
    try {
      await api.act(ticket.ticketId, action, etag, { agent, ...body });
      forgetDraft(ticket.ticketId);
      await onChanged({ kind: 'done', words: t('doneAction') });
    } catch (problem) {
      if (!(problem instanceof api.Problem)) message.textContent = t('failed');
      else if (problem.status === 412 || problem.status === 409) await onChanged({ kind: 'caution', words: [t('stale'), form && t('draftKept')].filter(Boolean).join(' ') });
      else markErrors(form ?? place, problem, message);
      message.scrollIntoView?.({ block: 'nearest' });
    }
  }

  function open(action, draft) {
    message.replaceChildren();
    const recipe = FORMS[action];
    if (!recipe) return perform(action, {});
    const cancel = () => { forgetDraft(ticket.ticketId); place.replaceChildren(); };
    const form = el('form', { class: `action-form ${action}`, novalidate: true, oninput: () => keepDraft(ticket.ticketId, action, form), onsubmit: event => {
      event.preventDefault();
      perform(action, recipe.body(new FormData(form)), form);
    } },
    el('h3', {}, label(action)), recipe.fields(ticket),
    el('div', { class: 'buttons' }, el('button', { type: 'submit', class: 'primary' }, t(recipe.send ?? 'doIt')), el('button', { type: 'button', onclick: cancel }, t('cancel'))));
    place.replaceChildren(form);
    if (draft) fillIn(form, draft);
    else form.querySelector('input, textarea, select')?.focus();
  }

  const foreign = belongsToAnother(ticket, agentField().value.trim());
  const known = foreign ? [] : (ticket.allowedActions ?? []).filter(action => action in FORMS);
  const draft = draftOf(ticket.ticketId);
  if (draft && known.includes(draft.action)) open(draft.action, draft);
  else if (draft) place.replaceChildren(leftOver(ticket.ticketId, draft));
  return el('section', { class: 'actions', 'aria-label': t('actions') },
    foreign && el('p', { class: 'quiet' }, t('foreign', ticket.owner)),
    known.length > 0 && whoAreYou(),
    el('div', { class: 'buttons' }, known.map((action, at) => el('button', { type: 'button', class: at === 0 ? 'primary' : '', data: { action }, onclick: () => open(action) }, label(action)))),
    place, message);
}
