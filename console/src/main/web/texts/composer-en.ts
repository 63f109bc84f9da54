/** Texts of writing to customers, in English. */
export const composerEn = {
  preview: 'Preview', previewTitle: 'What the customer gets', plain: 'As plain text', nothingToShow: 'There is nothing to show yet: write something first.',
  modules: 'Text modules', noModules: 'There are no text modules yet.',
  noAddress: (address: string) => `“${address}” is no mail address.`,
  tooManyCopies: (n: number) => `At most ${n} addresses can get a copy.`,
  attach: 'Attach', detach: 'Take away', uploading: 'is being uploaded …', stillUploading: 'A file is still being uploaded.',
  fileProblems: {
    FILE_TYPE_FORBIDDEN: 'files of this type are not kept.', FILE_TOO_LARGE: 'the file, or all together, is too large.',
    TOO_MANY_FILES: 'there are too many files.', PAYLOAD_TOO_LARGE: 'the file is too large.', INVALID_UPLOAD: 'the file has no usable name.',
    TICKET_NOT_FOUND: 'there is no such ticket.',
  },
  placeholderLeft: (name: string) => `${name} is still to be filled in.`,
};

/** Texts of the menus that classify a ticket. */
export const reclassEn = {
  change: 'change', noCategory: 'no category', matrix: 'Or by impact and urgency (1 is the most)',
  reasons: { read: 'Corrected after reading', told: 'The customer said so', more: 'More is affected than it seemed', less: 'Less is affected than it seemed' },
};

/** Texts of the note of a phone call, in English. */
export const callsEn = {
  title: 'Note a call', open: 'Note a call', find: 'Find the caller: name, number, address, or words of a ticket',
  nobody: 'Nobody was found. Fill in who calls; a new customer is kept with the note.', filledIn: (name: string) => `Filled in: ${name}.`,
  name: 'Name', phone: 'Phone', email: 'Mail address', subject: 'What is it about?', note: 'Note', take: 'Open the ticket', discard: 'Throw the note away',
  sameTicket: (number: string) => `The call is about ${number}: add the note there`, needed: 'This is still needed.',
  problems: { INVALID_CALL: 'Something is missing or too long.', OVERLOADED: 'The desk takes nothing in right now. Please try again in a moment; nothing is lost.',
    TICKET_NOT_FOUND: 'There is no such ticket.' },
};
