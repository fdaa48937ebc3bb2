// What one may choose for this browser.

import { html, nothing } from 'lit';
import { modal } from '../dialog/modal.js';
import { LightElement, Watching } from '../light.js';
import { t } from '../text/text.js';
import { settings } from './settings.js';

const LANGUAGES = { '': t('asSystem'), en: 'English', de: 'Deutsch' };
const THEMES = { '': t('asSystem'), light: t('light'), dark: t('dark') };
const WHEN = { off: t('off'), mentions: t('mentions'), all: t('all') };
const KEYS = [
  [t('keysSearch'), t('keySearch')],
  [t('keysNext'), t('keyNext')],
  [t('keysSend'), t('keySend')],
  [t('keysNewLine'), t('keyNewLine')],
];

class SettingsDialog extends LightElement {
  static properties = { closed: { attribute: false } };

  constructor() {
    super();
    new Watching(this, () => settings);
  }

  render() {
    const content = html`
      <div class="settings">
        ${choice('language', t('language'), LANGUAGES, () => location.reload())}
        ${choice('theme', t('theme'), THEMES)}
        ${choice('notify', t('notifications'), WHEN, () => this.#askPermission())}
        ${choice('sound', t('sound'), WHEN)}
        ${minutes()}
      </div>
      ${this.#permission()}
      <h3 class="keys">${t('keyboard')}</h3>
      <dl class="keys">${KEYS.map(([keys, what]) => html`<dt><kbd>${keys}</kbd></dt><dd>${what}</dd>`)}</dl>
    `;
    return modal(t('settings'), content, this.closed);
  }

  #permission() {
    if (settings.notify === 'off') return nothing;
    if (!window.isSecureContext) return html`<p class="quiet">${t('permissionInsecure')}</p>`;
    if (Notification.permission === 'denied') return html`<p class="quiet">${t('permissionDenied')}</p>`;
    if (Notification.permission === 'granted') return nothing;
    return html`<button @click=${() => this.#askPermission()}>${t('allowNotifications')}</button>`;
  }

  async #askPermission() {
    if (settings.notify === 'off' || !window.isSecureContext) return;
    await Notification.requestPermission();
    this.requestUpdate();
  }
}

function choice(name, label, options, then) {
  const choose = (change) => {
    settings.set(name, change.target.value);
    then?.();
  };
  return html`
    <label for="set-${name}">${label}</label>
    <select id="set-${name}" @change=${choose}>
      ${Object.entries(options).map(
        ([value, words]) => html`<option value=${value} ?selected=${settings[name] === value}>${words}</option>`,
      )}
    </select>
  `;
}

function minutes() {
  const set = ({ target }) => {
    if (target.reportValidity()) settings.set('idleAfter', target.valueAsNumber);
  };
  return html`
    <label for="set-idle">${t('idleAfter')}</label>
    <input id="set-idle" type="number" min="1" max="60" required .value=${String(settings.idleAfter)} @change=${set} />
  `;
}

customElements.define('settings-dialog', SettingsDialog);
