import { type Board, LANES, type Lane } from '../api/notification';
import type { Sample } from './api';

/** The desk as the diagram shows it, now or at an instant of the past. */

/** Aspect of a signal, for the tickets of one section of a track. */
export type Aspect = 'none' | 'clear' | 'caution' | 'danger';

export interface Section {
  lane: Lane;
  tickets: number;
  late: number;
  aspect: Aspect;
}

export interface Track {
  tier: number;
  sections: Section[];
  oldestReceivedAt: string | undefined;
}

export interface DeskShown {
  tracks: Track[];
  arriving: number | undefined;
  done: number;
  isNow: boolean;
}

/** From this share of the working time on, a promise is in danger. */
const CAUTION_PERCENT = 75;

function section(lane: Lane, tickets: number, late: number, isDueSoon: boolean): Section {
  const aspect = tickets === 0 ? 'none' : late > 0 ? 'danger' : isDueSoon ? 'caution' : 'clear';
  return { lane, tickets, late: Math.min(late, tickets), aspect };
}

export const deskNow = ({ tiers, totals }: Board): DeskShown => ({
  tracks: tiers.map(tier => ({
    tier: tier.tier,
    oldestReceivedAt: tier.oldestReceivedAt,
    sections: LANES.map(lane => section(lane, tier[lane], tier.breachedByLane[lane],
      tier.tickets[lane].some(({ responded, warnedPercent = 0 }) => !responded && warnedPercent >= CAUTION_PERCENT))),
  })),
  arriving: totals.arriving,
  done: totals.doneToday,
  isNow: true,
});

export const deskAt = (sample: Sample): DeskShown => ({
  tracks: sample.tiers.map(({ tier, tickets, late }) => ({
    tier, oldestReceivedAt: undefined, sections: LANES.map(lane => section(lane, tickets[lane], late[lane], false)),
  })),
  arriving: undefined,
  done: sample.resolved,
  isNow: false,
});
