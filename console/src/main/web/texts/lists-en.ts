/** Texts of saved views, in English. */
export const viewsEn = {
  title: 'Saved views', none: 'You have saved no view yet.', save: 'Save the present filters as', keep: 'Save', rename: 'Rename', drop: 'Delete',
  saved: (name: string) => `“${name}” is saved.`, dropped: (name: string) => `“${name}” is deleted.`, hint: 'saved view',
  share: 'Share with all agents', unshare: 'Share no longer', sharedBy: (name: string) => `shared by ${name}`,
  sharing: (name: string, shared: boolean) => shared ? `All agents see “${name}” now.` : `“${name}” is yours alone again.`,
  problems: {
    VIEW_EXISTS: 'Another view of yours has that name. Choose another one.', TOO_MANY_VIEWS: 'You have as many views as there can be. Delete one first.',
    VIEW_NOT_FOUND: 'That view was deleted meanwhile.', INVALID_VIEW: 'A name has 1 to 60 characters, and no slash.',
  },
};

/** Texts of actions for several tickets. */
export const bulkEn = {
  title: 'Selected tickets', select: (number: string) => `Select ${number}`, selected: (n: number) => n === 1 ? '1 ticket selected' : `${n} tickets selected`,
  none: 'Select none', doFor: (n: number) => n === 1 ? 'Do it for this ticket' : `Do it for ${n} tickets`,
  done: (done: number, all: number) => `Done for ${done} of ${all}.`, changed: 'Somebody changed it a moment ago; please look again.',
};

/** Texts of urgent things. */
export const alertsEn = {
  title: 'Urgent', settings: 'When something is urgent', sound: 'a short tone', desktop: 'a notification on the desktop',
  refused: 'The browser does not allow it; its settings for this site can.',
  words: {
    major: (ticket: string) => `P1 in your tier: ${ticket}`, soon: (ticket: string) => `A promise of yours breaks soon: ${ticket}`,
    broken: (ticket: string) => `A promise of yours is broken: ${ticket}`, wrote: (ticket: string) => `The customer wrote: ${ticket}`,
  },
};
