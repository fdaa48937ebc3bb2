// Everything one gave, to change or to withdraw.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { explain } from '../chat/explain.js';
import { LightElement, Watching } from '../light.js';
import { face } from '../presence/face.js';
import { t } from '../text/text.js';
import { GIVEN } from './levels.js';

// So many are shown at a time.
const PAGE = 50;

class GivenList extends LightElement {
  static properties = { chat: { attribute: false }, shown: { state: true }, error: { state: true } };

  constructor() {
    super();
    this.shown = PAGE;
    new Watching(this, (list) => list.chat.grants);
    new Watching(this, (list) => list.chat);
  }

  render() {
    const { given } = this.chat.grants;
    return html`
      <h3 id="given" tabindex="-1">${t('given')}</h3>
      ${given.length ? nothing : html`<p class="quiet">${t('nothingGiven')}</p>`}
      <ul class="people-list" role="list" aria-labelledby="given">
        ${repeat(given.slice(0, this.shown), (one) => one.person, (one) => html`<li class="person">${this.#entry(one)}</li>`)}
      </ul>
      ${given.length > this.shown
        ? html`<button class="more" @click=${() => (this.shown += PAGE)}>${t('moreResults')}</button>`
        : nothing}
      <p class="error" role="alert">${this.error}</p>
    `;
  }

  // Whom one blocked stays so until another level is chosen or the block is withdrawn.
  #entry({ person, displayName, level }) {
    const why = this.chat.may.whyNotGrant;
    const levels = level === 'BLOCKED' ? ['BLOCKED', ...GIVEN] : GIVEN;
    return html`
      ${face(this.chat, person, displayName)}
      <span class="name">${displayName}</span>
      <span class="detail quiet">${person}</span>
      <span class="acts">
        <select
          aria-label=${t('levelFor', displayName)} title=${why || nothing} ?disabled=${!!why}
          @change=${(change) => this.#do(() => this.chat.grants.give([person], change.target.value))}>
          ${levels.map((one) => html`<option value=${one} .selected=${one === level}>${t(one)}</option>`)}
        </select>
        <button type="button" aria-label=${t('withdrawFrom', displayName)} @click=${() => this.#withdraw(person)}>
          ${t('withdraw')}
        </button>
      </span>
    `;
  }

  // The line goes, and the focus with it.
  async #withdraw(person) {
    await this.#do(() => this.chat.grants.withdraw([person]));
    this.querySelector('#given').focus();
  }

  async #do(change) {
    try {
      await change();
      this.error = '';
    } catch (error) {
      this.error = explain(error);
    }
  }
}

customElements.define('given-list', GivenList);
