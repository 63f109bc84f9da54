import { person } from './session';

/** Names who acts, for requests that ask for it. */
export const actor = (): { agent: string } => ({ agent: person.value?.id ?? '' });
