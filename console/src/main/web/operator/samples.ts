import { State } from '../app/state';
import { flow, type Sample } from './api';
import { sentence } from './texts';

/** Samples of the desk that the page has loaded: those of the last 24 hours, or of a day. */

export interface Samples {
  /** The day that they are of, as the address names it; nothing for the last 24 hours. */
  day: string;
  list: readonly Sample[];
  isLoaded: boolean;
  whyNot: (() => string) | undefined;
}

const DAY = 24 * 60 * 60 * 1000;

const NONE: Samples = { day: '', list: [], isLoaded: false, whyNot: undefined };

export const samples = new State<Samples>(NONE);

/** A day as an input of dates names it; nothing for what is none. */
export const dayOf = (text: string | null): string => /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? '')) ? text ?? '' : '';

/** The day in the reader's own time zone. */
export const localDay = (at: Date): string =>
  [at.getFullYear(), `${at.getMonth() + 1}`.padStart(2, '0'), `${at.getDate()}`.padStart(2, '0')].join('-');

function rangeOf(day: string): [Date, Date] {
  if (!day) return [new Date(Date.now() - DAY), new Date()];
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [new Date(year, month - 1, date), new Date(year, month - 1, date + 1)];
}

/** Loads the samples of a day, or of the last 24 hours. What is shown stays until they are there. */
export async function loadSamples(day: string): Promise<void> {
  if (day !== samples.value.day) samples.value = { ...NONE, day };
  try {
    const list = await flow(...rangeOf(day));
    if (day === samples.value.day) samples.value = { day, list, isLoaded: true, whyNot: undefined };
  } catch (problem) {
    if (day === samples.value.day) samples.value = { ...samples.value, whyNot: () => sentence(problem) };
  }
}

/** The sample that was taken at an instant, or last before it. */
export function sampleAt(list: readonly Sample[], at: string): number {
  const wanted = Date.parse(at);
  return list.findLastIndex(sample => Date.parse(sample.at) <= wanted);
}

/** What came and went in an hour, and how many tickets were open at its end. */
export interface Hour {
  from: Date;
  received: number;
  resolved: number;
  open: number;
}

const HOUR = 60 * 60 * 1000;

const openIn = (sample: Sample): number => sample.tiers.flatMap(({ tickets }) => Object.values(tickets)).reduce((sum, n) => sum + n, 0);

/** The samples by the hours of the reader's clock; a sample tells of the five minutes before it. */
export function hoursOf(list: readonly Sample[]): Hour[] {
  const hours = new Map<number, Hour>();
  for (const sample of list) {
    const begin = new Date(Date.parse(sample.at) - 1);
    begin.setMinutes(0, 0, 0);
    const before = hours.get(begin.getTime());
    hours.set(begin.getTime(), {
      from: begin, open: openIn(sample),
      received: (before?.received ?? 0) + sample.received, resolved: (before?.resolved ?? 0) + sample.resolved,
    });
  }
  const [first] = hours.keys();
  const last = [...hours.keys()].at(-1);
  const all: Hour[] = [];
  // Hours without a sample are there, too: nothing is known of them, and the axis has no gap.
  for (let at = first; at !== undefined && last !== undefined && at <= last; at += HOUR) {
    const known = hours.get(at);
    all.push(known ?? { from: new Date(at), received: 0, resolved: 0, open: NaN });
  }
  return all;
}
