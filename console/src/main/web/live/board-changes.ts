import { type Board, type BoardTicket, type Lane, LANES, type Tier } from '../api/notification';

/** Difference between two snapshots of the board: numbers as they are now, lists as ids and only if they are others. */
export interface BoardChanges extends Omit<Board, 'tiers' | 'arriving'> {
  tiers: TierChanges[];
  arriving?: string[];
  changed: BoardTicket[];
}

interface TierChanges extends Omit<Tier, 'tickets' | 'breachingNext'> {
  breachingNext?: string[];
  tickets: Partial<Record<Lane, string[]>>;
}

/** The board after changes that were made to it. */
export function changedBoard(before: Board, changes: BoardChanges): Board {
  const { changed, arriving, tiers, ...numbers } = changes;
  const known = new Map([...allTickets(before), ...changed].map(ticket => [ticket.ticketId, ticket]));
  const list = (ids: string[] | undefined, was: BoardTicket[] = []): BoardTicket[] =>
    (ids ?? was.map(ticket => ticket.ticketId)).flatMap(id => known.get(id) ?? []);
  return {
    ...numbers,
    arriving: list(arriving, before.arriving),
    tiers: tiers.map(({ breachingNext, tickets, ...tier }) => {
      const was = before.tiers.find(other => other.tier === tier.tier);
      return {
        ...tier,
        breachingNext: list(breachingNext, was?.breachingNext),
        tickets: lanes(lane => list(tickets[lane], was?.tickets[lane])),
      };
    }),
  };
}

const lanes = (of: (lane: Lane) => BoardTicket[]): Record<Lane, BoardTicket[]> =>
  Object.fromEntries(LANES.map(lane => [lane, of(lane)])) as Record<Lane, BoardTicket[]>;

const allTickets = (board: Board): BoardTicket[] =>
  [...board.arriving ?? [], ...board.tiers.flatMap(tier => [...tier.breachingNext, ...LANES.flatMap(lane => tier.tickets[lane])])];
