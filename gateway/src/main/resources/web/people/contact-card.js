// Who somebody is, how they can be reached, and everything one can do to reach them.

import { html, nothing } from 'lit';
import '../authorization/request-offer.js';
import { reaches } from '../authorization/levels.js';
import { explain } from '../chat/explain.js';
import { closeDialog, instead, modal } from '../dialog/modal.js';
import { LightElement, Watching } from '../light.js';
import { face } from '../presence/face.js';
import { stateWords } from '../presence/words.js';
import { t } from '../text/text.js';
import { actionsOf } from './contact.js';
import { FIELDS, isNumber } from './fields.js';

class ContactCard extends LightElement {
  static properties = {
    chat: { attribute: false },
    address: {},
    closed: { attribute: false },
    contact: { state: true },
    error: { state: true },
  };
  #changed = ({ detail: { person, after } }) => {
    if (person !== this.address) return;
    if (this.contact.level && after.level !== this.contact.level) this.#read();
    this.requestUpdate();
  };

  // What one gave them may have changed, perhaps on another device.
  #given = () => this.#read();

  constructor() {
    super();
    new Watching(this, (card) => card.chat);
  }

  connectedCallback() {
    super.connectedCallback();
    const { address, chat } = this;
    this.contact = { address, displayName: chat.people.name(address) };
    chat.presences.addEventListener('changed', this.#changed);
    chat.grants.addEventListener('changed', this.#given);
    this.#read();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.chat.presences.removeEventListener('changed', this.#changed);
    this.chat.grants.removeEventListener('changed', this.#given);
  }

  async #read() {
    try {
      this.contact = (await this.chat.people.contact(this.address)) ?? this.contact;
    } catch (error) {
      this.error = explain(error);
    }
  }

  render() {
    const { address, displayName, groups, level } = this.contact;
    const isHidden = address !== this.chat.self.address && level && !reaches(level, 'PUBLIC');
    const content = html`
      <div class="card-head">
        ${face(this.chat, address, displayName)}
        <div>
          <strong>${displayName}</strong>
          <span class="quiet">${address}</span>
        </div>
      </div>
      ${this.#presence()}
      <dl>
        ${FIELDS.map((field) => this.#field(field))}
        ${groups?.length ? html`<dt>${t('groups')}</dt><dd>${groups.join(', ')}</dd>` : nothing}
        ${this.#levelGiven()}
      </dl>
      ${isHidden ? html`<request-offer .chat=${this.chat} .people=${[address]}></request-offer>` : nothing}
      <p class="error" role="alert">${this.error}</p>
      <footer>${actionsOf(this.chat, this.contact).map((action) => this.#action(action))}</footer>
    `;
    return modal(t('card'), content, this.closed);
  }

  #presence() {
    const presence = this.chat.presences.of(this.address)?.presence;
    if (!presence) return nothing;
    return html`
      <div class="card-presence">
        <p>${stateWords(presence)}</p>
        ${presence.place ? html`<p class="quiet">${t('isAt', presence.place)}</p>` : nothing}
        ${presence.note ? html`<p class="quiet">${presence.note}</p>` : nothing}
      </div>
    `;
  }

  #field(field) {
    const text = this.contact[field];
    if (!text) return nothing;
    const value = isNumber(field) ? html`<a class="link" href="tel:${text.replace(/[^+\d]/g, '')}">${text}</a>` : text;
    return html`<dt>${t(field)}</dt><dd>${value}</dd>`;
  }

  // The level that one gives them: personally, or else by the administrator.
  #levelGiven() {
    const { granted, least } = this.contact;
    if (!least || this.address === this.chat.self.address) return nothing;
    const isPersonal = granted && (granted === 'BLOCKED' ? least === 'BLOCKED' : !reaches(least, granted));
    return html`<dt>${t('youGive')}</dt><dd>${isPersonal ? t(granted) : t('byAdministrator', t(least))}</dd>`;
  }

  #action({ label, icon, run, why, dialog }) {
    const act = async (click) => {
      try {
        await run();
        closeDialog(click);
      } catch (error) {
        this.#failed(error, click);
      }
    };
    const go = (click) => (dialog ? instead(click, () => this.chat.show(dialog)) : act(click));
    return html`
      <button
        class=${dialog ? '' : 'primary'} aria-disabled=${why ? 'true' : nothing} title=${why || nothing}
        @click=${(click) => why || go(click)}>${icon ?? nothing}<span>${label}</span></button>
    `;
  }

  #failed(error, click) {
    if (error.refused === 'LEVEL_TOO_LOW') instead(click, () => this.chat.tell(error));
    else this.error = explain(error);
  }
}

customElements.define('contact-card', ContactCard);
