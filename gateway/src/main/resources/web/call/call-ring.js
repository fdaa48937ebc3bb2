// Calls that ring: who it is, and what to answer.

import { html, nothing } from 'lit';
import { show } from '../notice/notification.js';
import { LightElement, Watching } from '../light.js';
import { face } from '../presence/face.js';
import { t } from '../text/text.js';
import { cameraIcon, phoneIcon } from './icons.js';
import { keysOf, withKeys } from './keys.js';
import { Ring } from './ring.js';
import { whoIs } from './words.js';

class CallRing extends LightElement {
  static properties = { chat: { attribute: false }, busy: { state: true } };
  #ring = new Ring();
  #told = new Map();

  constructor() {
    super();
    new Watching(this, (ring) => ring.chat?.calls);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#ring.set(false);
  }

  render() {
    return this.chat.calls.ringing.map((view) => this.#one(view));
  }

  updated() {
    const { ringing, lives } = this.chat.calls;
    const isQuiet = this.chat.presences.isQuiet || lives.length > 0;
    this.#ring.set(ringing.length > 0 && !isQuiet);
    if (!isQuiet) ringing.forEach((view) => this.#tell(view));
    this.#forget(ringing.map(({ id }) => id));
  }

  #one(view) {
    const { chat } = this;
    const name = whoIs(chat, view);
    const caller = chat.people.name(view.by);
    const words = t(view.media.includes('VIDEO') ? 'callsWithVideo' : 'calls', caller);
    const whyNoCamera = chat.may.whyNot('VIDEO') || (chat.calls.hasCamera ? '' : t('noCamera'));
    const whyNot = chat.may.whyNot('AUDIO');
    return html`
      <section class="ringing" role="alertdialog" aria-label=${words}>
        ${face(chat, view.by, caller)}
        <p><strong>${words}</strong>${name === caller ? nothing : html`<span class="quiet">${name}</span>`}</p>
        <div class="row">
          <button
            class="green" aria-disabled=${whyNot ? 'true' : nothing}
            title=${whyNot || withKeys(t('accept'), 'A')} aria-keyshortcuts=${keysOf('A')}
            @click=${() => whyNot || this.#accept(view, false)}>${phoneIcon}<span>${t('accept')}</span></button>
          ${view.media.includes('VIDEO')
            ? html`<button
                class="green" aria-disabled=${whyNoCamera ? 'true' : nothing} title=${whyNoCamera || nothing}
                @click=${() => whyNoCamera || this.#accept(view, true)}>${cameraIcon}<span>${t('acceptWithCamera')}</span></button>`
            : nothing}
          <button
            class="red" title=${withKeys(t('reject'), 'R')} aria-keyshortcuts=${keysOf('R')}
            @click=${() => this.#run(chat.calls.reject(view))}>${phoneIcon}<span>${t('reject')}</span></button>
        </div>
      </section>
    `;
  }

  #accept(view, withCamera) {
    if (this.busy) return;
    this.busy = true;
    this.#run(this.chat.calls.accept(view, withCamera)).finally(() => (this.busy = false));
  }

  #run(work) {
    return work.catch((error) => this.chat.tell(error));
  }

  // The desktop is told once of each.
  #tell(view) {
    if (this.#told.has(view.id) || document.hasFocus()) return;
    this.#told.set(view.id, show(whoIs(this.chat, view), { body: t('calls', this.chat.people.name(view.by)), tag: view.id }));
  }

  // What does not ring any more is not announced any more.
  #forget(ringing) {
    for (const [id, notification] of this.#told) {
      if (ringing.includes(id)) continue;
      notification?.close();
      this.#told.delete(id);
    }
  }
}

customElements.define('call-ring', CallRing);
