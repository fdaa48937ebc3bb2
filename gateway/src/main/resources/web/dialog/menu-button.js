// A button with a menu (WAI-ARIA Authoring Practices, menu button).

import { html, nothing } from 'lit';
import { LightElement } from '../light.js';

const EDGE = 8;

class MenuButton extends LightElement {
  // `label` names the button, `face` is what it shows, `hint` is what more there is to say of it. `items`
  // are { label, run }, with `why` they cannot be taken, or whether they are `checked` if they are choices.
  static properties = {
    label: {},
    hint: {},
    face: { attribute: false },
    items: { attribute: false },
    open: { state: true },
  };

  firstUpdated() {
    this.#button.popoverTargetElement = this.#menu;
  }

  render() {
    return html`
      <button
        type="button" class="plain" aria-label=${this.label} title=${this.hint || nothing} aria-haspopup="menu"
        aria-expanded=${!!this.open}>
        ${this.face}
      </button>
      <div
        class="menu" role="menu" popover aria-label=${this.label}
        @beforetoggle=${this.#place} @toggle=${this.#toggled} @keydown=${this.#move}>
        ${this.open ? this.items.map((item) => this.#item(item)) : nothing}
      </div>
    `;
  }

  // Opens the menu, as a right click on what it belongs to does.
  show() {
    this.#menu.showPopover();
  }

  #item({ label, run, why, checked }) {
    const choose = () => {
      this.#menu.hidePopover();
      run();
    };
    return html`
      <button
        type="button" role=${checked === undefined ? 'menuitem' : 'menuitemradio'} aria-checked=${checked ?? nothing}
        tabindex="-1" aria-disabled=${why ? 'true' : nothing} title=${why || nothing}
        @click=${() => why || choose()}>${label}</button>
    `;
  }

  // Until it is closed the items stay: without them the focus would not find its way back.
  async #toggled({ newState }) {
    this.open = newState === 'open';
    if (!this.open) return;
    await this.updateComplete;
    this.#keepInside();
    this.querySelector('[role^=menuitem]')?.focus();
  }

  #place({ newState }) {
    this.open ||= newState === 'open';
    const { bottom, left } = this.#button.getBoundingClientRect();
    this.#menu.style.top = `${bottom + 4}px`;
    this.#menu.style.left = `${left}px`;
  }

  #keepInside() {
    const menu = this.#menu;
    const button = this.#button.getBoundingClientRect();
    const { width, height } = menu.getBoundingClientRect();
    const isTooWide = button.left + width > innerWidth - EDGE;
    menu.style.left = `${Math.max(EDGE, isTooWide ? button.right - width : button.left)}px`;
    if (button.bottom + height > innerHeight - EDGE) menu.style.top = `${Math.max(EDGE, button.top - height - 4)}px`;
  }

  #move(key) {
    const items = [...this.querySelectorAll('[role^=menuitem]')];
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key.key];
    if (next !== undefined) {
      key.preventDefault();
      items.at(next % items.length)?.focus();
    } else if (key.key === 'Tab') {
      this.#menu.hidePopover();
    }
  }

  get #button() {
    return this.querySelector('button');
  }

  get #menu() {
    return this.querySelector('[role=menu]');
  }
}

customElements.define('menu-button', MenuButton);
