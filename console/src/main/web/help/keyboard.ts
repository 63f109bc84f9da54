import type { Action } from '../api/escalation';
import { go } from '../app/router';
import '../app/palette';
import { person } from '../session/session';
import { toggle } from '../tickets/selection';
import { takeBack } from '../tickets/sending';
import { SHORTCUTS, type ShortcutName } from './shortcuts';

/** The keyboard's shortcuts: single keys, while nobody is typing and nothing stands over the page. */

/** Keys of a sequence belong together when they are pressed within this time, in milliseconds. */
const TOGETHER = 1_500;

const KEYS = new Map(SHORTCUTS.map(({ keys, name }) => [keys, name]));
const BEGINNINGS = new Set(SHORTCUTS.filter(({ keys }) => keys.includes(' ')).map(({ keys }) => keys.split(' ')[0]));

let begun = { key: '', at: 0 };

const WORK: Partial<Record<ShortcutName, () => unknown>> = {
  next: () => step(1),
  previous: () => step(-1),
  select: () => selectHere(),
  search: () => document.getElementById('search')?.focus(),
  goNext: () => go('/'),
  goMine: () => go('/?view=mine'),
  goQueue: () => go('/?view=queue'),
  goBoard: () => go('/board'),
  call: () => go('/call'),
  reply: () => choose('reply'),
  accept: () => choose('accept') || choose('assign'),
  handOver: () => choose('escalate'),
  wait: () => choose('wait'),
  resolve: () => choose('resolve'),
  note: () => choose('note'),
  undo: () => void takeBack(),
  help: () => go('/shortcuts'),
};

/** The action's button on the open ticket. */
function choose(action: Action): boolean {
  const button = document.querySelector<HTMLElement>(`#ticket [data-action="${action}"]`);
  button?.click();
  return button !== null;
}

/** Moves the focus to the next link of the list, from the one that has it or whose ticket is open. */
function step(by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>('.row a, .found a')];
  const at = links.findIndex(link => link === document.activeElement);
  const from = at >= 0 ? at : links.findIndex(link => link.ariaCurrent === 'true');
  const wanted = from < 0 ? links[0] : links[Math.min(links.length - 1, Math.max(0, from + by))];
  wanted?.focus();
  wanted?.scrollIntoView({ block: 'nearest' });
}

/** Selects the ticket that has the focus, or the open one. */
function selectHere(): void {
  const row = document.activeElement?.closest<HTMLElement>('.row') ?? document.querySelector<HTMLElement>('.row:has([aria-current])');
  if (row?.dataset.key) toggle(row.dataset.key);
}

const isTyping = (target: EventTarget | null): boolean => target instanceof Element
  && target.closest('input, textarea, select, [contenteditable]') !== null;

function pressed(event: KeyboardEvent): void {
  if (person.value && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    document.querySelector('command-palette')?.show();
    return;
  }
  if (!person.value || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isTyping(event.target)) {
    if (event.key === 'Escape') (event.target as HTMLElement).blur();
    return;
  }
  if (document.querySelector(':modal, :popover-open')) return;
  const before = begun.at > Date.now() - TOGETHER ? begun.key : '';
  begun = { key: '', at: 0 };
  const name = KEYS.get(before ? `${before} ${event.key}` : event.key);
  const work = name && WORK[name];
  if (work) {
    event.preventDefault();
    work();
  } else if (!before && BEGINNINGS.has(event.key)) begun = { key: event.key, at: Date.now() };
}

/** Listens to the keyboard from now on. */
export const followKeyboard = (): void => document.addEventListener('keydown', pressed);
