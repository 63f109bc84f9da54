import type { Texts } from '../texts/en';

/** Name of what a shortcut does; its words are among the texts. */
export type ShortcutName = keyof Texts['work']['keys'];

export interface Shortcut {
  /** Keys to press one after the other; a name for those that no letter has. */
  keys: string;
  name: ShortcutName;
}

/** The shortcuts of the console. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: 'Ctrl+K', name: 'palette' },
  { keys: 'j', name: 'next' }, { keys: 'k', name: 'previous' }, { keys: 'Enter', name: 'open' }, { keys: 'x', name: 'select' },
  { keys: '/', name: 'search' },
  { keys: 'g n', name: 'goNext' }, { keys: 'g m', name: 'goMine' }, { keys: 'g q', name: 'goQueue' }, { keys: 'g b', name: 'goBoard' },
  { keys: 'c', name: 'call' }, { keys: 'r', name: 'reply' }, { keys: 'n', name: 'note' }, { keys: 'a', name: 'accept' }, { keys: 'e', name: 'handOver' },
  { keys: 'w', name: 'wait' }, { keys: 'd', name: 'resolve' }, { keys: 'z', name: 'undo' }, { keys: '?', name: 'help' },
];
