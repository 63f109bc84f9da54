import type { Ticket } from '../api/escalation';
import { person } from '../session/session';
import { open } from './open-ticket';

/** Placeholders in text modules: names in braces, for which the ticket, its customer and the agent have values. */

const PLACEHOLDER = /\{((?:customer|ticket|agent)\.[a-zA-Z]+)\}/g;

function valuesFor(ticket: Ticket): Record<string, string | null | undefined> {
  const customer = open.value?.ticketId === ticket.ticketId ? open.value.conversation.value?.customer : undefined;
  return {
    'customer.name': customer?.name, 'ticket.number': ticket.ticketNumber, 'ticket.subject': ticket.subject, 'agent.name': person.value?.name,
  };
}

/** The text with what is known in place of its placeholders; those without a value stay. */
export function filled(text: string, ticket: Ticket): string {
  const values = valuesFor(ticket);
  return text.replaceAll(PLACEHOLDER, (whole, name: string) => values[name] || whole);
}

/** The first placeholder that is left. */
export const placeholderIn = (text: string): string | undefined => text.match(PLACEHOLDER)?.[0];
