// What stands on one's own card, to change it.

import { html, nothing } from 'lit';
import { explain } from '../chat/explain.js';
import { closeDialog, modal } from '../dialog/modal.js';
import { LightElement } from '../light.js';
import { t } from '../text/text.js';
import { FIELDS, isNumber } from './fields.js';

class ProfileDialog extends LightElement {
  static properties = {
    chat: { attribute: false },
    closed: { attribute: false },
    contact: { state: true },
    error: { state: true },
  };

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.contact = await this.chat.people.contact(this.chat.self.address);
    } catch (error) {
      this.error = explain(error);
    }
  }

  render() {
    const content = html`
      ${this.contact ? this.#form() : html`<p class="quiet">${t('loading')}</p>`}
      <p class="error" role="alert">${this.error}</p>
    `;
    return modal(t('ownCard'), content, this.closed);
  }

  #form() {
    return html`
      <form method="post" class="profile" @submit=${this.#submit}>
        ${FIELDS.map(
          (field) => html`
            <label for="profile-${field}">${t(field)}</label>
            <input
              id="profile-${field}" name=${field} type=${isNumber(field) ? 'tel' : 'text'} maxlength=${isNumber(field) ? 40 : 200}
              pattern=${isNumber(field) ? '\\+?[0-9 \\(\\)\\/.\\-]{2,40}' : nothing} title=${isNumber(field) ? t('numberHint') : nothing}
              autocomplete="off" .value=${this.contact[field] ?? ''} />
          `,
        )}
        <footer>
          <button type="button" @click=${closeDialog}>${t('cancel')}</button>
          <button class="primary">${t('save')}</button>
        </footer>
      </form>
    `;
  }

  async #submit(submit) {
    submit.preventDefault();
    const texts = [...new FormData(submit.target)].map(([field, text]) => [field, text.trim()]);
    const changed = texts.filter(([field, text]) => text !== (this.contact[field] ?? ''));
    try {
      if (changed.length) await this.chat.people.edit(Object.fromEntries(changed));
      closeDialog(submit);
    } catch (error) {
      this.error = explain(error);
    }
  }
}

customElements.define('profile-dialog', ProfileDialog);
