// A button that opens the list of smileys; 'smiley' tells which was picked.

import { html, nothing } from 'lit';
import { smileyIcon } from '../dialog/icons.js';
import { LightElement } from '../light.js';
import { language, t } from '../text/text.js';
import { SMILEYS } from './smileys.js';

const COLUMNS = 7;

class SmileyList extends LightElement {
  static properties = { open: { state: true } };

  firstUpdated() {
    this.querySelector('button').popoverTargetElement = this.#list;
  }

  render() {
    return html`
      <button type="button" class="plain" aria-label=${t('smileys')} title=${t('smileys')} aria-expanded=${!!this.open}>
        ${smileyIcon}
      </button>
      <div
        class="smileys" popover role="group" aria-label=${t('smileys')} @keydown=${this.#move}
        @beforetoggle=${({ newState }) => (this.open ||= newState === 'open')} @toggle=${this.#toggled}>
        ${this.open ? SMILEYS.map((smiley, at) => this.#smiley(smiley, at)) : nothing}
      </div>
    `;
  }

  get #list() {
    return this.querySelector('.smileys');
  }

  #smiley([emoji, codes, english, german], at) {
    const name = language === 'de' ? german : english;
    return html`
      <button
        type="button" class="plain" tabindex=${at === 0 ? 0 : -1} aria-label=${name} title=${[name, ...codes].join(' ')}
        @click=${() => this.#pick(emoji)}>${emoji}</button>
    `;
  }

  #pick(emoji) {
    this.#list.hidePopover();
    this.dispatchEvent(new CustomEvent('smiley', { detail: emoji }));
  }

  // Until it is closed the smileys stay: without them the focus would not find its way back.
  async #toggled({ newState }) {
    this.open = newState === 'open';
    if (!this.open) return;
    await this.updateComplete;
    const button = this.querySelector('button').getBoundingClientRect();
    const list = this.#list;
    list.style.left = `${Math.max(8, Math.min(button.left, innerWidth - list.offsetWidth - 8))}px`;
    list.style.top = `${Math.max(8, button.top - list.offsetHeight - 6)}px`;
    list.querySelector('button').focus();
  }

  #move(key) {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[key.key];
    if (!step) return;
    key.preventDefault();
    const smileys = [...this.#list.querySelectorAll('button')];
    smileys[smileys.indexOf(document.activeElement) + step]?.focus();
  }
}

customElements.define('smiley-list', SmileyList);
