// Where the page for the counter is kept, and how long: what the page and its worker agree on.
export const WORKER = '/service-worker.js';
const STORE = 'reception';
const LONGEST = 12 * 60 * 60 * 1000;
const AT = 'kept-at';
const OPENING = 'kept-opening';

// A copy of the future was kept by a clock that has been set back since: nobody can say how old it is.
const isOver = (at) => !(Date.now() - at >= 0 && Date.now() - at < LONGEST);

// One page only: whatever was kept before it goes.
export async function keep({ path, opening, markup, assets }, policy) {
  await caches.delete(STORE);
  const store = await caches.open(STORE);
  await store.addAll([...new Set(assets)]);
  await store.put(path, new Response(markup, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      [AT]: String(Date.now()),
      [OPENING]: opening,
    },
  }));
}

// The answers carry a Vary header for cookies and languages, of which a file knows nothing.
export async function kept(path) {
  if (!(await caches.has(STORE))) {
    return undefined;
  }
  const answer = await (await caches.open(STORE)).match(path, { ignoreSearch: true, ignoreVary: true });
  return answer && { answer, at: Number(answer.headers.get(AT)), opening: answer.headers.get(OPENING) };
}

export function drop() {
  return caches.delete(STORE);
}

// What nobody has opened again since it was over.
export async function swept() {
  if ('caches' in self && (await caches.has(STORE))) {
    const store = await caches.open(STORE);
    const ages = (await Promise.all((await store.keys()).map((request) => store.match(request, { ignoreVary: true }))))
      .flatMap((answer) => (answer?.headers.has(AT) ? [Number(answer.headers.get(AT))] : []));
    if (ages.some(isOver)) {
      await forget();
    }
  }
}

export async function forget() {
  if ('caches' in self) {
    await drop();
  }
  const registrations = (await navigator.serviceWorker?.getRegistrations?.()) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
}
