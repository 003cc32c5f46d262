// Of the one page of its scope, the page for the counter: the network first, and only where that fails the kept page. Everybody
// else's pages, and every other page, never come here.
import { drop, keep, kept, swept } from './kept.js';

// A person with one bar of signal and a queue behind waits no longer.
const PATIENCE = 5000;

// What the portal says of its pages, and less: from the kept page nothing is asked for by a script.
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
  + "worker-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('message', (event) => {
  event.waitUntil(keep(event.data, POLICY).then(() => true, () => drop().then(() => false))
    .then((done) => event.ports[0].postMessage(done)));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') {
    return;
  }
  if (request.mode === 'navigate') {
    const network = fromNetwork(request);
    event.waitUntil(network.catch(() => {}));
    event.respondWith(firstOf(network, request));
  } else if (new URL(request.url).pathname.startsWith('/assets/')) {
    event.respondWith(fetch(request).catch(() => keptAsset(request)));
  }
});

// The portal, or what stands before it, is down or busy: that says nothing of the page.
const isDown = ({ status }) => status >= 500 || status === 429;

// Any other answer than the page itself says that it is not for this browser any more: the session is over, or the reach.
async function fromNetwork(request) {
  const answer = await fetch(request);
  if (answer.status !== 200 && !isDown(answer)) {
    await drop();
    await self.registration.unregister();
  }
  return answer;
}

async function firstOf(network, request) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const inTime = await Promise.race([network.catch(() => undefined), late]);
  return inTime && !isDown(inTime) ? inTime : (await keptPage(request)) ?? inTime ?? network;
}

async function keptPage(request) {
  await swept();
  const copy = await kept(request.url);
  if (!copy) {
    await self.registration.unregister();
  }
  return copy?.answer;
}

async function keptAsset(request) {
  return (await kept(request.url))?.answer ?? Response.error();
}
