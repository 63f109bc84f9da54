/** The audit log's texts in English. */
export const auditEn = {
  actor: 'Person', action: 'Action', thing: 'Thing (id)', fromTime: 'From', toTime: 'Until', find: 'Search', all: 'All', more: 'all about it', allAbout: (id: string) => `All entries about ${id}`,
  services: { intake: 'Intake', triage: 'Triage', escalation: 'Escalation', notification: 'Notification' }, nothingFound: 'Nothing was found. Ask for less.',
  entriesCount: (n: number) => n === 1 ? '1 entry, the newest first.' : `${n} entries, the newest first.`,
  details: 'Where from, place in the chain', actorId: 'Id', fromAddress: 'From the address', place: 'Written by', entryNumber: (n: number) => `entry ${n}`, hash: 'Hash',
  chainTitle: 'The chains', chainHint: 'Each entry’s hash covers the one before it. Whether all fit is computed by ./stellwerk audit verify.', chainEmpty: 'no entry yet',
  chainEnd: (n: number, at: string) => `${n === 1 ? '1 entry' : `${n} entries`}, the last on ${at}:`,
  actions: {
    'ticket.accept': 'accepted', 'ticket.reply': 'replied to', 'ticket.escalate': 'handed over', 'ticket.hand-back': 'handed back', 'ticket.wait': 'let wait', 'ticket.resume': 'resumed', 'ticket.resolve': 'resolved',
    'ticket.reopen': 'reopened', 'ticket.close': 'closed', 'ticket.assign': 'assigned', 'ticket.note': 'noted at', 'ticket.reclassify': 'reclassified', 'ticket.reject': 'rejected',
    'agent.add': 'added', 'agent.change': 'changed', 'agent.remove': 'removed', 'text-module.add': 'added', 'text-module.change': 'changed', 'text-module.remove': 'removed',
    'conversation.read': 'read the conversation of', 'attachment.read': 'opened', 'ticket-link.revoke': 'revoked the links of', 'ignored-message.read': 'read', 'ignored-message.open': 'opened as a ticket', 'delivery.redrive': 'sent again',
    'suppression.lift': 'lifted', 'storm-breaker.close': 'let pass again', 'board.rebuild': 'rebuilt', 'template.test-mail': 'sent as a test', 'dead-letter.redrive': 'redrove', 'dead-letter.discard': 'discarded', 'dead-letter.read': 'read',
    'api-key.create': 'made', 'api-key.rotate': 'gave a new secret to', 'api-key.revoke': 'revoked', 'request.refused': 'was refused:', 'sign-in.refused': 'was not let in:',
    'customer-ticket.read': 'read by link', 'customer-attachment.read': 'opened by link',
  },
  things: {
    ticket: 'ticket', agent: 'person', 'text-module': 'text module', attachment: 'attachment', 'ignored-message': 'ignored message', delivery: 'mail', suppression: 'suppression', 'storm-breaker': 'automatic mail',
    board: 'board', template: 'mail', 'dead-letter': 'dead letter', 'api-key': 'API key', request: 'request',
  },
  stateFields: {
    status: 'State', owner: 'With', tier: 'Tier', queue: 'Queue', version: 'Version', name: 'Name', tiers: 'Tiers', category: 'Category', 'title.de': 'Title (German)', 'title.en': 'Title (English)',
    'body.de': 'Text (German)', 'body.en': 'Text (English)', language: 'Language', domain: 'To the domain', state: 'State', scope: 'Scope', ticketId: 'Ticket', code: 'Reason', count: 'Times', scopes: 'Permits', expiresAt: 'Valid until', previousValidUntil: 'Former secret until', consumer: 'Consumer',
  },
};
