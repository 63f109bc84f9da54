import { State } from './state';

/** The name that the person at this page has given. Nobody checks it yet. */

const KEY = 'stellwerk.agent';

export const agent = new State(localStorage.getItem(KEY) ?? '');

export function nameAgent(name: string): void {
  localStorage.setItem(KEY, name.trim());
  agent.value = name.trim();
}
