import { person } from '../session/session';

/** The note of a call that was begun and not yet taken, in this browser; a reload does not lose it. */

const key = (): string => `stellwerk.call.${person.value?.id ?? ''}`;

export function keptCall(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(key()) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

export function keepCall(values: Record<string, string>): void {
  try {
    localStorage.setItem(key(), JSON.stringify(values));
  } catch {
    // A full storage keeps what it has; the form itself still holds the words.
  }
}

export const forgetCall = (): void => localStorage.removeItem(key());
