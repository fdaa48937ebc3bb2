// Elements without a shadow: one style sheet and one space of ids for the whole page.

import { LitElement } from 'lit';

export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}

// Renders its host again whenever `source(host)` says 'changed'.
export class Watching {
  #host;
  #source;
  #watched;
  #changed = () => this.#host.requestUpdate();

  constructor(host, source) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostUpdate() {
    const source = this.#source(this.#host);
    if (source === this.#watched) return;
    this.hostDisconnected();
    this.#watched = source;
    source?.addEventListener('changed', this.#changed);
  }

  hostConnected() {
    this.#watched?.addEventListener('changed', this.#changed);
  }

  hostDisconnected() {
    this.#watched?.removeEventListener('changed', this.#changed);
  }
}
