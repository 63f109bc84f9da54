import { deleteView, putView, type SavedView, views } from '../api/views';
import { State } from '../app/state';

/** Saved views of the person at this page, and after them those that others share. */
export const savedViews = new State<readonly SavedView[]>([]);

/** Asks for them. Whoever may have none, has none. */
export async function loadViews(): Promise<void> {
  savedViews.value = await views().catch(() => savedViews.value);
}

export async function saveView(view: SavedView, before = view.name): Promise<void> {
  await putView(view, before);
  await loadViews();
}

export async function dropView({ name }: SavedView): Promise<void> {
  await deleteView(name);
  await loadViews();
}
