/** The workplace's texts in English. */
export const workEn = {
  ways: 'Pages', board: 'Board', search: 'Search or number', searchTitle: 'Search', noPage: 'There is no such page.',
  list: 'List of tickets', lists: 'Lists', panes: 'Parts of the workplace', toList: 'List', toTicket: 'Ticket', toContext: 'Context',
  views: { next: 'Next for me', mine: 'Mine', queue: 'Queue', all: 'All' },
  none: {
    next: 'Nothing waits for you. New tickets show up here by themselves.',
    mine: 'You have no ticket in hand. Take the next one from the queue.',
    queue: 'The queue is empty.', all: 'No ticket matches. Remove a filter to see more.',
  },
  any: 'any', tierFilter: 'Tier', statusFilter: 'State',
  further: 'More below …', allShown: (n: number) => n === 1 ? 'This is the only one.' : `These are all ${n}.`, more: 'Show more',
  unread: 'changed since you looked', changed: 'something new',
  nothingOpen: 'Open a ticket to read it here.', openFirst: 'Open the next one:', allDone: 'Nothing waits for you.',
  context: 'Context of the ticket', customer: 'Customer', handOvers: 'Hand-over', promises: 'Promises',
  otherTickets: 'Other open tickets',
  firstResponse: 'First response', dueAt: 'Due', respondedAt: 'Answered',
  promiseStates: { RUNNING: 'running', MET: 'kept', BREACHED: 'missed' },
  draftSaved: 'Draft saved', sendKey: 'Ctrl ⏎',
  foundFor: (words: string) => `Found for “${words}”`, nothingFound: 'Nothing was found. Try fewer words, or a ticket’s number.',
  searchHint: 'Words, names, addresses, files and numbers. "Quotation marks" keep words together, - leaves a word out.',
  hits: (n: number) => `${n} messages`,
  shortcuts: 'Shortcuts', shortcutsHint: 'They work while no field has the cursor; Escape leaves a field.',
  keys: {
    next: 'next ticket of the list', previous: 'previous ticket of the list', open: 'open it', search: 'search',
    goNext: 'next for me', goMine: 'my tickets', goQueue: 'the queue', goBoard: 'the board',
    reply: 'reply', accept: 'accept', handOver: 'hand over', wait: 'wait for the customer', resolve: 'resolve', help: 'all shortcuts',
  },
};
