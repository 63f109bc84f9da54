/** The services behind the page. */

export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? body?.title ?? String(status));
    this.status = status;
    this.code = body?.code;
    this.errors = body?.errors ?? [];
  }
}

async function request(path, options) {
  const response = await fetch(path, { headers: { Accept: 'application/json' }, ...options });
  const type = response.headers.get('Content-Type') ?? '';
  const body = type.includes('json') ? await response.json() : undefined;
  if (!response.ok || (response.status !== 204 && body === undefined)) throw new Problem(response.status, body);
  return { body, etag: response.headers.get('ETag') };
}

const ESCALATION = 'api/escalation/v1/tickets/';
const NOTIFICATION = 'api/notification/v1/';

export const ticket = id => request(ESCALATION + id);
export const history = async id => (await request(`${ESCALATION}${id}/history`)).body.entries;
export const conversation = async id => (await request(`api/intake/v1/conversations/${id}`)).body;
export const assessment = async id => (await request(`api/triage/v1/assessments/${id}`)).body;
export const act = (id, action, etag, body) => request(`${ESCALATION}${id}/${action}`, {
  method: 'POST',
  headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID?.() ?? String(Math.random()) },
  body: JSON.stringify(body),
});

/** The newest entries of a list, and whether those are all. */
export async function heldMails() {
  const pages = await Promise.all(['IN_DOUBT', 'FAILED'].map(state => request(`${NOTIFICATION}deliveries?state=${state}`)));
  return { page: pages.flatMap(page => page.body.deliveries), isWhole: pages.every(page => !page.body.nextCursor) };
}
export async function ignored() {
  const { body } = await request('api/intake/v1/ignored-messages');
  return { page: body.ignoredMessages, isWhole: !body.nextCursor };
}
export async function suppressed() {
  const { body } = await request(`${NOTIFICATION}suppressions`);
  return { page: body.suppressions, isWhole: !body.nextCursor };
}
export const ignoredText = async id => (await request(`api/intake/v1/ignored-messages/${id}`)).body.text;
export const openIgnored = async id => (await request(`api/intake/v1/ignored-messages/${id}/open`, { method: 'POST' })).body;
export const lift = (id, agent) => request(`${NOTIFICATION}suppressions/${id}/lift`, {
  method: 'POST', headers: { Accept: 'application/json', 'Content-Type': 'application/json' }, body: JSON.stringify({ agent }),
});
export const redrive = id => request(`${NOTIFICATION}deliveries/${id}/redrive`, { method: 'POST' });
export const closeStormBreaker = () => request(`${NOTIFICATION}storm-breaker/close`, { method: 'POST' });

/** Follows the board. The browser mends a broken stream by itself, but not one that was answered with an error. */
export function follow(onBoard, onConnection) {
  let pause = 1000;
  const open = () => {
    const source = new EventSource(`${NOTIFICATION}board/stream`);
    source.addEventListener('open', () => { pause = 1000; onConnection(true); });
    source.addEventListener('board', event => onBoard(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      onConnection(false);
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, pause);
        pause = Math.min(pause * 2, 15000);
      }
    });
  };
  open();
}
