import escalation from '../../../../../escalation-service/src/main/resources/roles.properties';
import intake from '../../../../../intake-service/src/main/resources/roles.properties';
import notification from '../../../../../notification-service/src/main/resources/roles.properties';
import triage from '../../../../../triage-service/src/main/resources/roles.properties';

/** What each role may do: the same files by which the services decide. */

export const ROLES = ['agent', 'supervisor', 'operator', 'administrator', 'channel', 'consumer', 'customer'] as const;

type Permissions = Map<string, Set<string>>;

/** The roles that have a permission, by its name. */
export const ROLES_BY_PERMISSION: ReadonlyMap<string, ReadonlySet<string>> = [escalation, intake, triage, notification].reduce<Permissions>(add, new Map());

function add(all: Permissions, file: string): Permissions {
  const lines = file.replaceAll(/\\\r?\n\s*/g, '').split('\n').filter(line => line.trim() && !line.trim().startsWith('#'));
  for (const line of lines) {
    const [role = '', list = ''] = line.split('=').map(part => part.trim());
    for (const permission of list.split(/\s*,\s*/).filter(Boolean)) all.set(permission, (all.get(permission) ?? new Set()).add(role));
  }
  return all;
}
