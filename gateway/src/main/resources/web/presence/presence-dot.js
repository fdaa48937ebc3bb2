// How somebody can be reached, as a sign with a colour and a shape; watches them while it is in the
// page.

import { html, nothing } from 'lit';
import { LightElement } from '../light.js';
import { noteIcon, stateIcon } from './state-icon.js';
import { presenceWords, shownState } from './words.js';

class PresenceDot extends LightElement {
  static properties = { presences: { attribute: false }, person: {} };
  #release;
  #changed = ({ detail }) => detail.person === this.person && this.requestUpdate();

  willUpdate(changed) {
    if (changed.has('person') || changed.has('presences')) this.#watch();
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unwatch();
  }

  render() {
    const presence = this.presences.of(this.person)?.presence;
    if (!presence) return nothing;
    const words = presenceWords(presence);
    const state = shownState(presence);
    return html`
      <span class="dot ${state.toLowerCase()}" role="img" aria-label=${words} title=${words}>${stateIcon(state)}</span>
      ${presence.note ? html`<span class="noted" aria-hidden="true">${noteIcon}</span>` : nothing}
    `;
  }

  #watch() {
    this.#unwatch();
    this.presences.addEventListener('changed', this.#changed);
    const { presences } = this;
    const release = presences.want(this.person);
    this.#release = () => {
      presences.removeEventListener('changed', this.#changed);
      release();
    };
  }

  #unwatch() {
    this.#release?.();
    this.#release = undefined;
  }
}

customElements.define('presence-dot', PresenceDot);
