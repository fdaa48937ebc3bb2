// Shows the level that one gives somebody, with what each opens, and changes it.

import { html, nothing } from 'lit';
import { explain } from '../chat/explain.js';
import { closeDialog, instead, modal } from '../dialog/modal.js';
import { LightElement, Watching } from '../light.js';
import { t } from '../text/text.js';
import { askToBlock } from './block.js';
import { GIVEN, reaches, whatOpens } from './levels.js';

class LevelDialog extends LightElement {
  static properties = {
    chat: { attribute: false },
    address: {},
    closed: { attribute: false },
    contact: { state: true },
    error: { state: true },
  };

  constructor() {
    super();
    new Watching(this, (dialog) => dialog.chat);
  }

  connectedCallback() {
    super.connectedCallback();
    this.chat.grants.addEventListener('changed', this.#read);
    this.#read();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.chat.grants.removeEventListener('changed', this.#read);
  }

  // Again when it was changed, perhaps on another device.
  #read = async () => {
    try {
      this.contact = await this.chat.people.contact(this.address);
      if (!this.contact) this.error = t('UNKNOWN_PERSON');
    } catch (error) {
      this.error = explain(error);
    }
  };

  render() {
    const name = this.chat.people.name(this.address);
    const content = html`
      ${this.contact ? this.#form(name, this.contact) : html`<p class="quiet">${t('loading')}</p>`}
      <p class="error" role="alert">${this.error}</p>
    `;
    return modal(t('levelFor', name), content, this.closed);
  }

  #form(name, { least, granted }) {
    const why = this.chat.may.whyNotGrant;
    const isBlocked = granted === 'BLOCKED';
    const whyNotBlock = why || (reaches(least, 'PUBLIC') ? t('leastIs', t(least)) : '');
    return html`
      <form method="post" @submit=${this.#submit}>
        ${isBlocked ? html`<p>${t('isBlocked', name)}</p>` : nothing}
        ${why ? html`<p class="quiet">${why}</p>` : nothing}
        <fieldset class="levels">
          <legend>${t('levelGiven', name)}</legend>
          ${this.#choice('', t('levelNone'), noneWords(least), { checked: !granted, why })}
          ${GIVEN.map((level) =>
            this.#choice(level, t(level), whatOpens(level), {
              checked: granted === level,
              why: why || (reaches(level, least) ? '' : t('leastIs', t(least))),
            }),
          )}
        </fieldset>
        <footer>
          <button
            type="button" class="danger" aria-disabled=${whyNotBlock || isBlocked ? 'true' : nothing}
            title=${whyNotBlock || nothing} @click=${(click) => whyNotBlock || isBlocked || this.#block(click, name)}>
            ${t(isBlocked ? 'BLOCKED' : 'block')}
          </button>
          <span class="gap"></span>
          <button type="button" @click=${closeDialog}>${t('cancel')}</button>
          <button class="primary" aria-disabled=${why ? 'true' : nothing} title=${why || nothing}>${t('apply')}</button>
        </footer>
      </form>
    `;
  }

  #choice(level, label, words, { checked, why }) {
    return html`
      <label title=${why || nothing}>
        <input
          type="radio" name="level" value=${level} aria-label=${label} .checked=${checked} ?disabled=${!!why}
          aria-describedby="opens-${level}" />
        <span>
          <strong>${label}</strong>
          <span id="opens-${level}" class="quiet">${words}${why ? html`<br />${why}` : nothing}</span>
        </span>
      </label>
    `;
  }

  #block(click, name) {
    instead(click, () => askToBlock(this.chat, [this.address], name));
  }

  async #submit(submit) {
    submit.preventDefault();
    // Nothing, if whoever was blocked shall stay so.
    const chosen = new FormData(submit.target).get('level');
    if (this.chat.may.whyNotGrant) return;
    try {
      if (chosen) await this.chat.grants.give([this.address], chosen);
      else if (chosen === '' && this.contact.granted) await this.chat.grants.withdraw([this.address]);
      closeDialog(submit);
    } catch (error) {
      this.error = explain(error);
    }
  }
}

const noneWords = (least) => (least === 'BLOCKED' ? t('levelNoneOpens') : t('levelNoneLeast', t(least)));

customElements.define('level-dialog', LevelDialog);
