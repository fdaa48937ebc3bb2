// The menu of a person where the pointer is, as a click with the right button or the menu key opens it.

import { html, nothing } from 'lit';
import '../dialog/menu-button.js';
import { LightElement, Watching } from '../light.js';
import { t } from '../text/text.js';
import { personItems } from './person-items.js';

// Opens the menu of the person at `address` where `click` was.
export function openPersonMenu(click, address) {
  click.preventDefault();
  const detail = { address, x: click.clientX, y: click.clientY };
  document.dispatchEvent(new CustomEvent('person-menu', { detail }));
}

class PersonMenu extends LightElement {
  static properties = { chat: { attribute: false }, address: { state: true } };
  #open = async ({ detail: { address, x, y } }) => {
    this.address = address;
    await this.updateComplete;
    this.style.left = `${x}px`;
    this.style.top = `${y}px`;
    const menu = this.querySelector('menu-button');
    await menu.updateComplete;
    menu.show();
  };

  constructor() {
    super();
    new Watching(this, (menu) => menu.chat);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('person-menu', this.#open);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('person-menu', this.#open);
  }

  render() {
    if (!this.address) return nothing;
    const label = t('menuOf', this.chat.people.name(this.address));
    return html`<menu-button .label=${label} .face=${nothing} .items=${personItems(this.chat, this.address)}></menu-button>`;
  }
}

customElements.define('person-menu', PersonMenu);
