import { html, nothing, type TemplateResult } from 'lit';
import type { TicketSuppression } from '../api/escalation';
import { liftButton } from '../setaside/lists';
import { t } from '../texts/texts';

/** The warning that mail to the customer came back, before anybody writes a reply that will not arrive. */
export function unreachable(suppression: TicketSuppression | undefined): TemplateResult | typeof nothing {
  if (!suppression) return nothing;
  const { address, status, scope, suppressionId } = suppression;
  return html`<div class="unreachable" role="note">
    <p>${t().mailCameBack(address, status)} ${scope === 'AUTOMATIC' ? t().repliesSent : t().repliesWithheld}</p>
    ${liftButton(suppressionId)}
  </div>`;
}
