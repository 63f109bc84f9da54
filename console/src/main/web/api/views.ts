import { posting, request } from './request';

/** Saved views of whoever is signed in and those that others share, as escalation keeps them. */

export interface SavedView {
  name: string;
  /** Filters, as parameters of the list's address. */
  query: string;
  /** True if all agents see it. */
  shared?: boolean;
  /** Name of whose it is; one's own have none. */
  sharedBy?: string;
}

const VIEWS = 'api/escalation/v1/views';
const addressOf = (name: string): string => `${VIEWS}/${encodeURIComponent(name)}`;

export const views = async (): Promise<SavedView[]> => (await request<{ views: SavedView[] }>(VIEWS)).body.views;

/** Saves a view; one that had another name before is renamed. */
export const putView = (view: SavedView, before = view.name): Promise<unknown> =>
  request(addressOf(before), { ...posting({ name: view.name, query: view.query, shared: view.shared ?? false }), method: 'PUT' });

export const deleteView = (name: string): Promise<unknown> => request(addressOf(name), { method: 'DELETE' });
