import { customElement, state } from 'lit/decorators.js';
import { search } from '../api/search';
import { type Choice, SearchDialog } from '../design/search-dialog';
import { t } from '../texts/texts';
import { commands, foundTicket, searchFor } from './commands';

/** Pause in typing after which the search is asked, in milliseconds. */
const PAUSE = 200;
const SHORTEST = 3;
const MOST_FOUND = 8;

declare global {
  interface HTMLElementTagNameMap {
    'command-palette': CommandPalette;
  }
}

/** Everything by its name or number: pages, the open ticket's actions, and tickets. */
@customElement('command-palette')
export class CommandPalette extends SearchDialog {
  @state() private accessor found: Choice[] = [];
  protected readonly name = 'palette';
  #timer: number | undefined;

  protected label(): string {
    return t().work.palette;
  }

  protected offered(words: string): Choice[] {
    return [...commands(words), ...this.found, ...words ? [searchFor(words)] : []];
  }

  protected override typed(words: string): void {
    clearTimeout(this.#timer);
    if (words.length < SHORTEST) this.found = [];
    else this.#timer = setTimeout(() => void this.#find(words), PAUSE);
  }

  async #find(words: string): Promise<void> {
    const page = await search(words, undefined, MOST_FOUND).catch(() => undefined);
    if (words !== this.words.trim()) return;
    const known = new Set(commands(words).map(command => command.key));
    this.found = (page?.tickets ?? []).map(foundTicket).filter(command => !known.has(command.key));
  }
}
