import { html } from 'lit';

/** A priority, the pressing ones in colour. */
export const priorityBadge = (priority: string) => html`<span class="priority ${priority.toLowerCase()}">${priority}</span>`;
