/** Places of the track diagram's parts, in pixels: the words keep their size, whatever the width. */
export interface Geometry {
  width: number;
  height: number;
  isNarrow: boolean;
  /** Where the first section of a track begins, and the last one ends. */
  from: number;
  to: number;
  /** Height of a track. */
  level(row: number): number;
  /** Where a section begins, and how long it is. */
  section(at: number): { x: number; length: number };
  /** Where all tracks leave the desk. */
  out: { x: number; y: number };
}

const SECTIONS = 3;
const GAP = 16;
const NARROW = 640;

export function geometry(width: number, rows: number): Geometry {
  const isNarrow = width < NARROW;
  const [from, to] = isNarrow ? [10, width - 10] : [170, width - 200];
  const [first, pitch, below] = isNarrow ? [104, 132, 104] : [98, 112, 64];
  const level = (row: number) => first + row * pitch;
  const length = (to - from - GAP * (SECTIONS - 1)) / SECTIONS;
  const last = level(rows - 1);
  return {
    width, height: last + below, isNarrow, from, to, level,
    section: at => ({ x: from + at * (length + GAP), length }),
    out: isNarrow ? { x: from, y: last + below - 22 } : { x: to + 84, y: level((rows - 1) / 2) },
  };
}

const THINNEST = 5;
const THICKEST = 30;

/** Thickness of a section, by its share of the most tickets that a section has: a tenth of them can still be seen. */
export const thickness = (tickets: number, most: number): number =>
  tickets === 0 ? 0 : THINNEST + (THICKEST - THINNEST) * Math.sqrt(tickets / Math.max(most, 1));
