// Names who gives too low a level, and offers to send them a request; says no more than that it was
// sent.

import { html, nothing } from 'lit';
import { explain } from '../chat/explain.js';
import { LightElement } from '../light.js';
import { listed, t } from '../text/text.js';

class RequestOffer extends LightElement {
  // `people` are addresses.
  static properties = {
    chat: { attribute: false },
    people: { attribute: false },
    sent: { state: true },
    error: { state: true },
  };

  willUpdate(changed) {
    const before = changed.get('people');
    if (before && String(before) !== String(this.people)) this.sent = false;
  }

  render() {
    const names = listed(this.people.map(this.chat.people.name));
    const why = this.chat.may.whyNotGrant;
    return html`
      <div class="offer">
        <p tabindex="-1" role="status">${this.sent ? t('requestSent', names) : t('levelTooLow', names)}</p>
        ${this.sent
          ? nothing
          : html`<button
              type="button" aria-disabled=${why ? 'true' : nothing} title=${why || nothing}
              @click=${() => why || this.#send()}>${t('sendRequest')}</button>`}
        <p class="error" role="alert">${this.error}</p>
      </div>
    `;
  }

  // The button goes, and the focus with it: it stays with what is said instead.
  async #send() {
    try {
      await this.chat.presences.ask(this.people);
      this.sent = true;
      this.error = '';
      this.querySelector('p').focus();
    } catch (error) {
      this.error = explain(error);
    }
  }
}

customElements.define('request-offer', RequestOffer);
