// Which microphone, camera and loudspeaker calls use, and whether they work.

import { html, nothing } from 'lit';
import { modal } from '../dialog/modal.js';
import { shown } from './shown.js';
import { LightElement } from '../light.js';
import { t } from '../text/text.js';
import { choose, chosen, listDevices, openCamera, openMicrophone } from './media.js';

import { Level } from './level.js';

const KINDS = ['audioinput', 'videoinput', 'audiooutput'];

class DeviceDialog extends LightElement {
  static properties = { live: { attribute: false }, closed: { attribute: false }, devices: { state: true }, error: { state: true } };
  #microphone;
  #camera;
  #level;

  connectedCallback() {
    super.connectedCallback();
    this.devices = {};
    this.#try();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  render() {
    const content = html`
      <div class="settings">${KINDS.map((kind) => this.#choice(kind))}</div>
      ${this.#microphone ? html`<label>${t('levelMeter')} <meter min="0" max="1" .value=${this.#level?.value ?? 0}></meter></label>` : nothing}
      ${this.#camera ? html`<video class="mirrored preview" .srcObject=${shown(this.#camera)} autoplay playsinline muted .muted=${true} aria-label=${t('yourPicture')}></video>` : nothing}
      <p class="error" role="alert">${this.error}</p>
    `;
    return modal(t('devices'), content, this.closed);
  }

  #choice(kind) {
    const devices = this.devices[kind] ?? [];
    if (!devices.length) return nothing;
    const id = `device-${kind}`;
    const isChosen = (deviceId) => deviceId === (chosen()[kind] ?? devices[0].deviceId);
    return html`
      <label for=${id}>${t(kind)}</label>
      <select id=${id} @change=${({ target }) => this.#use(kind, target.value)}>
        ${devices.map(({ deviceId, label }) => html`<option value=${deviceId} ?selected=${isChosen(deviceId)}>${label || t(kind)}</option>`)}
      </select>
    `;
  }

  async #use(kind, id) {
    choose(kind, id);
    try {
      if (kind === 'audioinput') await this.live?.useMicrophone();
      if (kind === 'videoinput' && this.live && !this.live.me.muted.video) await this.live.useCamera();
      await this.#try();
    } catch (error) {
      this.error = error.message;
    }
  }

  // Names of devices are told only after they were allowed.
  async #try() {
    this.#stop();
    this.error = '';
    try {
      this.#microphone = await openMicrophone();
      this.#level = new Level(this.#microphone, () => this.requestUpdate());
      this.devices = await listDevices();
      if (this.devices.videoinput) this.#camera = await openCamera();
      this.requestUpdate();
    } catch (error) {
      this.error = error.message;
    }
    if (!this.isConnected) this.#stop();
  }

  #stop() {
    this.#level?.stop();
    this.#microphone?.stop();
    this.#camera?.stop();
    this.#microphone = this.#camera = this.#level = undefined;
  }
}

customElements.define('device-dialog', DeviceDialog);
