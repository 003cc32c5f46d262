// The page for the counter stays on the member's own phone, to be opened where there is no signal. It is the portal's one page that
// is kept: that is the case it is for. The worker alone writes it, gives it out and throws it away (service-worker.js).
import { WORKER, forget, kept, swept } from './kept.js';

const japaneseDay = (moment) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(moment);

class KeptPage extends HTMLElement {
  connectedCallback() {
    if ('serviceWorker' in navigator && 'caches' in window) {
      this.markup = `<!DOCTYPE html>${document.documentElement.outerHTML}`;
      this.run().catch(() => {});
    }
  }

  async run() {
    const copy = await kept(location.pathname);
    const isCopy = copy?.opening === this.dataset.opening;
    this.since = isCopy ? copy.at : Date.now();
    this.tellTheDay();
    document.addEventListener('visibilitychange', () => this.tellTheDay());
    if (isCopy || (await this.keep())) {
      document.getElementById('kept').hidden = false;
      document.getElementById('paper')?.setAttribute('hidden', '');
    }
  }

  tellTheDay() {
    document.getElementById('old').hidden = japaneseDay(this.since) === japaneseDay(Date.now());
  }

  async keep() {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: location.pathname });
    await document.fonts.ready;
    const worker = registration.active ?? (await this.activated(registration.installing ?? registration.waiting));
    const assets = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => new URL(name).pathname.startsWith('/assets/'));
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      worker.postMessage({ path: location.pathname, opening: this.dataset.opening, markup: this.markup, assets }, [port2]);
    });
  }

  activated(worker) {
    return new Promise((resolve) => {
      worker.addEventListener('statechange', () => worker.state === 'activated' && resolve(worker));
    });
  }
}

customElements.define('kept-page', KeptPage);

// Also where the answer to the sign-out, which clears everything, does not come because there is no signal.
document.addEventListener('submit', ({ target }) => {
  if (target.action?.endsWith('/sign-out')) {
    forget();
  }
});

// The same page where it is not to be kept any more: the insurance is over, or somebody may be looking for the member.
async function forgetWhatIsNoLongerKept() {
  if (document.querySelector('.reception') && !document.querySelector('kept-page') && (await kept(location.pathname))) {
    await forget();
  }
}

if ('caches' in window) {
  forgetWhatIsNoLongerKept().catch(() => {});
}
swept();
