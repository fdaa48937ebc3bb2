// Who somebody is, and everything one can do to reach them.

import { html, nothing } from 'lit';
import { explain } from '../chat/explain.js';
import { closeDialog, modal } from '../dialog/modal.js';
import { LightElement } from '../light.js';
import { t } from '../text/text.js';
import { avatar } from './avatar.js';
import { actionsOf } from './contact.js';

class ContactCard extends LightElement {
  static properties = {
    chat: { attribute: false },
    address: {},
    closed: { attribute: false },
    contact: { state: true },
    words: { state: true },
  };

  async connectedCallback() {
    super.connectedCallback();
    const { address } = this;
    this.contact = { address, displayName: this.chat.people.name(address) };
    try {
      this.contact = (await this.chat.people.contact(address)) ?? this.contact;
    } catch (error) {
      this.words = explain(error);
    }
  }

  render() {
    const { address, displayName, phone, mobile, groups } = this.contact;
    const content = html`
      <div class="card-head">
        ${avatar(address, displayName)}
        <div>
          <strong>${displayName}</strong>
          <span class="quiet">${address}</span>
        </div>
      </div>
      <dl>
        ${this.#number(t('phone'), phone)} ${this.#number(t('mobile'), mobile)}
        ${groups?.length ? html`<dt>${t('groups')}</dt><dd>${groups.join(', ')}</dd>` : nothing}
      </dl>
      <p class="error" role="alert">${this.words}</p>
      <footer>${actionsOf(this.chat, this.contact).map((action) => this.#action(action))}</footer>
    `;
    return modal(t('card'), content, this.closed);
  }

  #number(label, number) {
    return number ? html`<dt>${label}</dt><dd><a class="link" href="tel:${number}">${number}</a></dd>` : nothing;
  }

  #action({ label, icon, run }) {
    const act = async (click) => {
      try {
        await run();
        closeDialog(click);
      } catch (error) {
        this.words = explain(error);
      }
    };
    return html`<button class="primary" @click=${act}>${icon}<span>${label}</span></button>`;
  }
}

customElements.define('contact-card', ContactCard);
