import { nothing, svg, type SVGTemplateResult } from 'lit';
import { now } from '../live/clock';
import { span, t } from '../texts/texts';
import { addressOfList } from '../tickets/list-filter';
import type { Aspect, DeskShown, Section, Track } from './desk-shown';
import { o } from './texts';
import { type Geometry, thickness } from './track-geometry';

/** Parts of the track diagram. */

const STATUS = { waiting: 'QUEUED', inProgress: 'IN_PROGRESS', waitingForCustomer: 'WAITING_FOR_CUSTOMER' } as const;
const LATE_AT_LEAST = 10;

const linked = (href: string | undefined, label: string, name: string, contents: SVGTemplateResult): SVGTemplateResult => href
  ? svg`<a class="section" href=${href} data-section=${name} aria-label=${label}>${contents}</a>`
  : svg`<g class="section" role="img" data-section=${name} aria-label=${label}>${contents}</g>`;

/** A lamp says by its shape what it says by its colour. */
function lamp(aspect: Aspect, x: number, y: number): SVGTemplateResult {
  switch (aspect) {
    case 'clear': return svg`<circle class="lamp-clear" cx=${x} cy=${y} r="5"/>`;
    case 'caution': return svg`<path class="lamp-caution" d="M${x} ${y - 7}l7 7l-7 7l-7-7z"/>`;
    case 'danger': return svg`<rect class="lamp-danger" x=${x - 7} y=${y - 4} width="14" height="8"/>`;
    case 'none': return svg`<circle class="lamp-none" cx=${x} cy=${y} r="4.5"/>`;
  }
}

const promise = ({ aspect, late }: Section): string =>
  ({ danger: o().late(late), caution: o().caution, clear: o().free, none: o().none })[aspect];

function section(track: Track, at: number, row: number, most: number, place: Geometry, isNow: boolean): SVGTemplateResult {
  const it = track.sections[at];
  if (!it) return svg``;
  const { x, length } = place.section(at);
  const y = place.level(row);
  const height = thickness(it.tickets, most);
  const late = it.late === 0 ? 0 : Math.max(LATE_AT_LEAST, length * it.late / it.tickets);
  const words = place.isNarrow ? y + 46 : y + 34;
  const href = isNow ? addressOfList({ view: 'all', tiers: [String(track.tier)], statuses: [STATUS[it.lane]], ...it.late > 0 ? { sort: 'due' } : {} }) : undefined;
  return linked(href, o().section(t().tier(track.tier), o().lanes[it.lane], it.tickets, promise(it)), `${track.tier}-${it.lane}`, svg`
    <rect class="reach" x=${x - 4} y=${y - 40} width=${length + 8} height=${place.isNarrow ? 94 : 80} rx="6"/>
    <rect class="free-track" x=${x} y=${y - 1.5} width=${length} height="3"/>
    <rect class="train" x=${x} y=${y - height / 2} width=${height ? length : 0} height=${height} rx="3"/>
    <rect class="late-train" x=${x} y=${y - height / 2} width=${late} height=${height} rx="3"/>
    <text class="amount" x=${x} y=${y - 21}>${it.tickets}</text>
    ${place.isNarrow ? svg`<text class="lane-name" x=${x} y=${y + 30}>${o().lanes[it.lane]}</text>` : nothing}
    ${lamp(it.aspect, x + 8, words - 4.5)}
    <text class="promise ${it.aspect}" x=${x + 20} y=${words}>${promise(it)}</text>`);
}

/** The line on which a ticket goes from the work of one tier to the queue of the next. */
function handOver(row: number, place: Geometry): SVGTemplateResult {
  const work = place.section(1);
  const [from, to] = [work.x + work.length + 8, place.from - 6];
  const between = place.level(row) + (place.isNarrow ? 58 : 54);
  const next = place.level(row + 1);
  return svg`<path class="hand-over" d="M${from} ${place.level(row)}L${from} ${between - 10}L${from - 10} ${between}L${to + 10} ${between}L${to} ${between + 10}L${to} ${next - 5}"/>
    <path class="hand-over-end" d="M${to - 4} ${next - 9}l4 7l4-7z"/>
    ${place.isNarrow ? nothing : svg`<text class="small" x=${work.x + work.length - 8} y=${between - 6} text-anchor="end">${o().handOver}</text>`}`;
}

export const track = (it: Track, row: number, rows: number, most: number, place: Geometry, isNow: boolean): SVGTemplateResult => svg`
  ${row < rows - 1 ? handOver(row, place) : nothing}
  <g class="track-name"><text class="tier-name" x=${place.isNarrow ? place.from : 20} y=${place.level(row) - (place.isNarrow ? 48 : 6)}>${t().tier(it.tier)}</text>
    ${it.oldestReceivedAt ? svg`<text class="small" x=${place.isNarrow ? place.width - 14 : 20} y=${place.level(row) - (place.isNarrow ? 48 : -12)}
      text-anchor=${place.isNarrow ? 'end' : 'start'}>${t().oldest(span(now() - Date.parse(it.oldestReceivedAt)))}</text>` : nothing}</g>
  ${it.sections.map((_, at) => section(it, at, row, most, place, isNow))}`;

/** The end of all tracks: what is done. */
export function out(desk: DeskShown, rows: number, place: Geometry): SVGTemplateResult {
  const { x, y } = place.out;
  const label = desk.isNow ? o().doneDay : o().doneSample;
  const href = desk.isNow ? addressOfList({ view: 'all', statuses: ['RESOLVED', 'CLOSED'] }) : undefined;
  const lines = place.isNarrow ? nothing : Array.from({ length: rows }, (_, row) => {
    const level = place.level(row);
    const bend = Math.min(40, Math.abs(y - level));
    return svg`<path class="rail" d="M${place.to + 6} ${level}L${x - 24 - bend} ${level}L${x - 24} ${level + Math.sign(y - level) * bend}L${x - 24} ${y}L${x - 6} ${y}"/>`;
  });
  return svg`${lines}
    ${place.isNarrow ? nothing : svg`<path class="rail-end" d="M${x - 10} ${y - 6}l10 6l-10 6z"/>`}
    ${linked(href, o().outSection(desk.done, label), 'out', svg`
      <rect class="reach" x=${x - 2} y=${y - 34} width="120" height="62" rx="6"/>
      <text class="amount" x=${x + 8} y=${place.isNarrow ? y : y - 2}>${desk.done}</text>
      <text class="small" x=${x + 8} y=${place.isNarrow ? y + 16 : y + 17}>${label}</text>`)}`;
}

/** What is not in a queue yet. */
export const arriving = (n: number | undefined, place: Geometry): SVGTemplateResult | typeof nothing => n === undefined ? nothing
  : linked(addressOfList({ view: 'all', statuses: ['NEW'] }), o().arriving(n), 'arriving', svg`
    <rect class="reach" x=${place.isNarrow ? place.width - 130 : 12} y="8" width="120" height="26" rx="6"/>
    <text class="small" x=${place.isNarrow ? place.width - 14 : 20} y="26" text-anchor=${place.isNarrow ? 'end' : 'start'}>→ ${o().arriving(n)}</text>`);
