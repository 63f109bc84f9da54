import { html, type TemplateResult } from 'lit';
import { t, term } from '../texts/texts';
import { ROLES, ROLES_BY_PERMISSION } from './roles';
import { a } from './texts';

/** What each role may do; roles themselves are given at the sign-in, not here. */
export const rolesTable = (): TemplateResult => html`<section class="panel" aria-labelledby="roles-title"><h3 id="roles-title">${a().rolesTitle}</h3>
  <p class="quiet">${a().rolesHint}</p>
  <div class="scroll" tabindex="0" role="group" aria-labelledby="roles-title"><table class="roles"><thead><tr><th scope="col">${a().permission}</th>${ROLES.map(role =>
    html`<th scope="col">${roleName(role)}</th>`)}</tr></thead>
  <tbody>${permissions().map(([permission, words, roles]) => html`<tr data-key=${permission}><th scope="row">${words} <code>${permission}</code></th>${ROLES.map(role =>
    html`<td>${roles.has(role) ? html`<span aria-hidden="true">✓</span><span class="unseen">${t().yes}</span>` : html`<span class="unseen">${t().no}</span>`}</td>`)}</tr>`)}</tbody></table></div>
</section>`;

const roleName = (role: string): string => role === 'customer' ? a().customerRole : term(t().roles, role);

export const permissionWords = (permission: string): string => Object.hasOwn(a().permissions, permission)
  ? term(a().permissions, permission) : term(t().permissions, permission);

const permissions = (): [string, string, ReadonlySet<string>][] => [...ROLES_BY_PERMISSION]
  .map(([permission, roles]): [string, string, ReadonlySet<string>] => [permission, permissionWords(permission), roles])
  .sort(([, one, first], [, other, second]) => roleRank(first) - roleRank(second) || one.localeCompare(other));

/** Permissions of the same first role stand together. */
const roleRank = (roles: ReadonlySet<string>): number => ROLES.findIndex(role => roles.has(role));
