/** Words that were written and not sent, kept in this window alone: over a reload, but not for who comes after. */

const key = (name: string): string => `stellwerk.customer.draft.${name}`;

export const draftOf = (name: string): string => sessionStorage.getItem(key(name)) ?? '';

export function keepDraft(name: string, words: string): void {
  try {
    if (words.trim() === '') sessionStorage.removeItem(key(name));
    else sessionStorage.setItem(key(name), words);
  } catch {
    // A full storage keeps what it has; the form itself still holds the words.
  }
}

export const forgetDraft = (name: string): void => sessionStorage.removeItem(key(name));
