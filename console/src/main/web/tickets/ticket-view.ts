import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { history, type HistoryEntry, ticket, type Ticket } from '../api/escalation';
import { whyNotThere } from '../api/request';
import { drawerHead } from '../app/drawer-head';
import { priorityBadge } from '../board/cards';
import { ConsoleElement } from '../design/console-element';
import '../design/due-signal';
import { board } from '../live/board-stream';
import { t, term } from '../texts/texts';
import { handOvers } from './hand-overs';
import { eventName } from './timeline';
import './ticket-actions';
import './ticket-tabs';
import { unreachable } from './unreachable';

/** Outcome of an action. */
export interface Note {
  kind: 'done' | 'caution';
  words: string;
}

interface Loaded {
  ticket: Ticket;
  etag: string;
  warnedPercent: number;
}

/** One ticket: what it is, what can be done with it, how it was handed over, and its tabs. */
@customElement('ticket-view')
export class TicketView extends ConsoleElement {
  @property({ attribute: false }) accessor ticketId!: string;
  @state() private accessor loaded: Loaded | undefined;
  @state() private accessor whyNot: (() => string) | undefined;
  @state() private accessor note: Note | null = null;
  @state() private accessor loads = 0;
  #onBoard: string | undefined;
  #ends: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ends = board.follow(() => this.#noticeChange());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ends?.();
  }

  protected override firstUpdated(): void {
    this.#focusTitle();
    void this.#load().then(() => this.#focusTitle());
  }

  protected override render(): TemplateResult {
    const tabs = html`<ticket-tabs .ticketId=${this.ticketId} .loads=${this.loads}></ticket-tabs>`;
    if (!this.loaded) {
      return html`${drawerHead(t().ticket)}<p class="quiet">${this.whyNot?.() ?? t().loading}</p>${this.whyNot ? tabs : nothing}`;
    }
    const { ticket: shown, etag, warnedPercent } = this.loaded;
    return html`${drawerHead(shown.subject || t().noSubject, facts(shown, warnedPercent))}
      ${unreachable(shown.suppression)}
      <ticket-actions .ticket=${shown} .etag=${etag} .changed=${this.#changed}></ticket-actions>
      ${this.note ? noteLine(this.note) : nothing}
      ${handOvers(shown)}
      ${tabs}`;
  }

  #focusTitle(): void {
    this.querySelector('h2')?.focus();
  }

  async #load(): Promise<void> {
    this.loaded = await load(this.ticketId).catch((problem: unknown) => {
      this.whyNot = () => whyNotThere(problem);
      return undefined;
    });
    this.loads += 1;
    await this.updateComplete;
  }

  readonly #changed = async (note: Note): Promise<void> => {
    await this.#load();
    this.note = note;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.action-form :is(textarea, input, select), h2')?.focus();
  };

  /** Loads the ticket again when the board says that it changed, unless somebody is typing. */
  #noticeChange(): void {
    const tickets = board.value?.tiers.flatMap(tier => Object.values(tier.tickets).flat()) ?? [];
    const onBoard = JSON.stringify(tickets.find(each => each.ticketId === this.ticketId) ?? null);
    const before = this.#onBoard;
    this.#onBoard = onBoard;
    const isTyping = this.querySelector('form') !== null || this.contains(document.activeElement?.closest('input, textarea') ?? null);
    if (before !== undefined && before !== onBoard && !isTyping) void this.#load();
  }
}

async function load(id: string): Promise<Loaded> {
  const [{ body, etag }, entries] = await Promise.all([ticket(id), history(id).catch((): HistoryEntry[] => [])]);
  return { ticket: body, etag: etag ?? `"${body.version}"`, warnedPercent: warned(entries) };
}

/** Share of the working time for the first response that was used up at the latest warning, in percent. */
const warned = (entries: HistoryEntry[]): number => Math.max(0, ...entries
  .filter(entry => eventName(entry).includes('service-level-warned'))
  .map(entry => typeof entry.details === 'object' ? entry.details?.percent ?? 0 : 0));

const facts = (shown: Ticket, warnedPercent: number) => html`<p class="drawer-facts">
  <span class="number">${shown.ticketNumber}</span>
  ${priorityBadge(shown.priority)}
  <span>${t().tier(shown.tier)}</span>
  <span class="status">${term(t().statuses, shown.status)}</span>
  ${shown.owner ? html`<span>${t().owner} ${shown.owner}</span>` : nothing}
  <due-signal .deadline=${{
    dueAt: shown.firstResponse?.dueAt,
    warnedPercent,
    responded: Boolean(shown.firstResponse?.respondedAt),
    breached: shown.firstResponse?.state === 'BREACHED',
  }}></due-signal>
</p>`;

const noteLine = ({ kind, words }: Note) => html`<p class="message ${kind}" role=${kind === 'done' ? 'status' : 'alert'}>${words}</p>`;
