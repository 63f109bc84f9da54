import { html, type TemplateResult } from 'lit';
import type { Mark } from '../api/search';

/** A text with its marks. Both are strangers': the text stays text, and marks outside of it or over others are left out. */
export function marked(text: string, marks: readonly Mark[]): (TemplateResult | string)[] {
  const parts: (TemplateResult | string)[] = [];
  let at = 0;
  for (const { start, length } of [...marks].sort((one, other) => one.start - other.start)) {
    if (start < at || length <= 0 || start + length > text.length) continue;
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, start + length)}</mark>`);
    at = start + length;
  }
  return [...parts, text.slice(at)];
}
