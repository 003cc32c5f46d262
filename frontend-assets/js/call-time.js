// How long a call's page stays open, counted down. Once it is over, the page asks whether it is, and is told so.
const SOON = 120;

class CallTime extends HTMLElement {
  connectedCallback() {
    this.end = Date.now() + Number(this.getAttribute('seconds')) * 1000;
    this.ticking = setInterval(() => this.tick(), 1000);
    this.tick();
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
  }

  tick() {
    const left = Math.max(0, Math.round((this.end - Date.now()) / 1000));
    this.textContent = `${this.dataset.words} ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    this.toggleAttribute('soon', left <= SOON);
    if (left === 0) {
      clearInterval(this.ticking);
      location.reload();
    }
  }
}

customElements.define('call-time', CallTime);
