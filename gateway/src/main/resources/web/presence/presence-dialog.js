// Sets a presence with all that goes with it: one's own, or somebody's who gives one Team.

import { html, nothing } from 'lit';
import { explain } from '../chat/explain.js';
import { closeDialog, modal } from '../dialog/modal.js';
import { LightElement } from '../light.js';
import { t } from '../text/text.js';
import { endOf, localText } from './until.js';
import { REASONS, STATES } from './words.js';

class PresenceDialog extends LightElement {
  // Without `address` it is one's own.
  static properties = {
    chat: { attribute: false },
    address: {},
    closed: { attribute: false },
    end: { state: true },
    error: { state: true },
  };
  #before;

  connectedCallback() {
    super.connectedCallback();
    const { presences } = this.chat;
    this.#before = (this.address ? presences.of(this.address)?.presence : presences.own) ?? {};
    this.end = this.#before.until ? 'date' : '';
  }

  render() {
    const { state, reason, note, place } = this.#before;
    const states = this.address ? STATES.filter((one) => one !== 'APPEAR_OFFLINE') : STATES;
    const content = html`
      <form method="post" class="presence-form" @submit=${this.#submit}>
        <label for="presence-state">${t('state')}</label>
        <select id="presence-state" name="state" autofocus>${options(states, state)}</select>
        <label for="presence-reason">${t('reason')}</label>
        <select id="presence-reason" name="reason"><option value="">${t('noReason')}</option>${options(REASONS, reason)}</select>
        <label for="presence-note">${t('note')}</label>
        <input id="presence-note" name="note" type="text" maxlength="200" autocomplete="off" .value=${note ?? ''} />
        <label for="presence-place">${t('place')}</label>
        <input id="presence-place" name="place" type="text" maxlength="100" autocomplete="off" .value=${place ?? ''} />
        ${this.#until()}
        <p class="quiet">${t('presenceHint')}</p>
        <p class="error" role="alert">${this.error}</p>
        <footer>
          <button type="button" @click=${this.#reset}>${t('resetPresence')}</button>
          <span class="gap"></span>
          <button type="button" @click=${closeDialog}>${t('cancel')}</button>
          <button class="primary">${t('apply')}</button>
        </footer>
      </form>
    `;
    const heading = this.address ? t('presenceOf', this.chat.people.name(this.address)) : t('ownPresence');
    return modal(heading, content, this.closed);
  }

  #until() {
    const ends = { '': t('untilChanged'), hour: t('anHour'), today: t('today'), date: t('untilDate') };
    const least = localText(new Date());
    return html`
      <label for="presence-until">${t('holds')}</label>
      <select id="presence-until" name="until" @change=${(change) => (this.end = change.target.value)}>
        ${Object.entries(ends).map(([end, words]) => html`<option value=${end} ?selected=${end === this.end}>${words}</option>`)}
      </select>
      ${this.end === 'date'
        ? html`<label for="presence-date">${t('untilDate')}</label>
            <input
              id="presence-date" name="date" type="datetime-local" required min=${least}
              .value=${this.#before.until ? localText(new Date(this.#before.until)) : ''} />`
        : nothing}
    `;
  }

  async #submit(submit) {
    submit.preventDefault();
    const form = Object.fromEntries(new FormData(submit.target));
    const chosen = {
      person: this.address,
      state: form.state,
      reason: form.reason,
      note: form.note.trim(),
      place: form.place.trim(),
      until: endOf(form.until, form.date),
    };
    await this.#do(submit, () => this.chat.presences.set(withoutEmpty(chosen)));
  }

  #reset(click) {
    return this.#do(click, () => this.chat.presences.reset(this.address));
  }

  async #do(event, change) {
    try {
      await change();
      closeDialog(event);
    } catch (error) {
      this.error = explain(error);
    }
  }
}

const options = (values, chosen) =>
  values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${t(value)}</option>`);

const withoutEmpty = (properties) => Object.fromEntries(Object.entries(properties).filter(([, value]) => value));

customElements.define('presence-dialog', PresenceDialog);
