// The call that goes on: who is in it, what they show, and what one can do. It stays while one chats.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { shown } from './shown.js';
import { LightElement, Watching } from '../light.js';
import { t } from '../text/text.js';
import './call-tile.js';
import { controls } from './controls.js';
import { chosen } from './media.js';

import { collapseIcon, expandIcon, fullScreenIcon } from './icons.js';
import { clock, overWords, qualityWords, stateOfCall, whoIs } from './words.js';

class CallPane extends LightElement {
  static properties = { chat: { attribute: false }, stage: { state: true }, isSmall: { state: true } };
  #clock;

  constructor() {
    super();
    new Watching(this, (pane) => pane.chat?.calls);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#clock = setInterval(() => this.requestUpdate(), 1_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  render() {
    const { calls } = this.chat;
    const [live, ...others] = calls.lives;
    if (!live) return calls.ended ? this.#over(calls.ended) : nothing;
    const { view } = live;
    return html`
      <section class="call ${this.isSmall ? 'small' : ''}" aria-label=${t('callWith', whoIs(this.chat, view))}>
        <header>
          <h2>${whoIs(this.chat, view)}</h2>
          <span role="status">${live.me.held ? t('onHold') : stateOfCall(live)}</span>
          ${view.connectedAt ? html`<time>${clock((Date.now() - new Date(view.connectedAt)) / 1000)}</time>` : nothing}
          ${live.quality === undefined ? nothing : this.#quality(live.quality)}
          ${this.#smaller()}
          <button class="plain" aria-label=${t('fullScreen')} title=${t('fullScreen')} @click=${this.#fullScreen}>${fullScreenIcon}</button>
        </header>
        ${this.isSmall ? nothing : this.#tiles(live)} ${this.#requests(live)} ${controls(this.chat, live)}
        ${others.map((other) => this.#waiting(other))}
      </section>
      ${live.me.held ? nothing : this.#sounds(live)}
    `;
  }

  updated() {
    const sink = chosen().audiooutput;
    if (sink) this.querySelectorAll('audio').forEach((one) => one.setSinkId?.(sink).catch(() => {}));
  }

  #over(view) {
    return html`<section class="call over" aria-label=${t('call')}>
      <p role="status">${whoIs(this.chat, view)} · ${overWords(view.reason)}</p>
    </section>`;
  }

  #smaller() {
    const words = t(this.isSmall ? 'showPictures' : 'hidePictures');
    return html`<button
      class="plain" aria-label=${words} title=${words} aria-expanded=${this.isSmall ? 'false' : 'true'}
      @click=${() => (this.isSmall = !this.isSmall)}>${this.isSmall ? expandIcon : collapseIcon}</button>`;
  }

  #quality(quality) {
    const words = qualityWords(quality);
    return html`<span class="quality quality-${quality}" role="img" aria-label=${words} title=${words}><i></i><i></i><i></i></span>`;
  }

  #tiles(live) {
    const shown = this.#shown(live);
    const big = this.#big(live, shown);
    const small = shown.filter((tile) => tile !== big);
    return html`<div class="tiles ${big ? 'staged' : ''}">
      ${big ? html`<div class="stage">${this.#tile(live, big)}</div>` : nothing}
      <div class="strip">${repeat(small, ({ key }) => key, (tile) => this.#tile(live, tile))}</div>
    </div>`;
  }

  #tile(live, tile) {
    const { key, person, role } = tile;
    return html`<call-tile
      class="tile ${person.address === live.speaker ? 'speaking' : ''}" .chat=${this.chat} .live=${live}
      .person=${person} .role=${role} .turn=${{}} .items=${this.#items(live, tile)}
      @click=${({ target }) => target.closest('menu-button') ?? (this.stage = this.stage === key ? undefined : key)}></call-tile>`;
  }

  #shown({ view }) {
    const inside = view.people.filter(({ place }) => place !== 'OUT');
    const tiles = inside.map((person) => ({ key: `${person.address} CAMERA`, person, role: 'CAMERA' }));
    const sharer = inside.find(({ address }) => address === view.sharing);
    return sharer ? [{ key: `${sharer.address} SCREEN`, person: sharer, role: 'SCREEN' }, ...tiles] : tiles;
  }

  // A screen, or what was chosen, or who speaks, or the other one.
  #big({ view, speaker }, shown) {
    const others = shown.filter(({ person }) => person.address !== this.chat.self.address);
    return (
      shown.find(({ key }) => key === this.stage) ??
      shown.find(({ role }) => role === 'SCREEN') ??
      others.find(({ person }) => person.address === speaker) ??
      (view.people.length === 2 ? others[0] : undefined)
    );
  }

  #items(live, { key, person, role }) {
    const { calls, may, conversations } = this.chat;
    const { address } = person;
    const run = (work) => () => work().catch((error) => this.chat.tell(error));
    const items = [{ label: t('makeBig'), run: () => (this.stage = key) }];
    if (address === this.chat.self.address || person.place !== 'IN' || role === 'SCREEN') return items;
    items.push({ label: t('requestScreen'), why: may.whyNot('ACCEPT_SCREEN_SHARING'), run: run(() => calls.requestScreen(live, address)) });
    const conversation = conversations.get(live.view.conversation);
    if (conversation?.group && this.chat.isModerator(conversation)) {
      items.push({ label: t('muteThem'), run: run(() => calls.muteOther(live, address)) });
      items.push({ label: t('removeFromCall'), run: run(() => calls.remove(live, address)) });
    }
    return items;
  }

  #requests(live) {
    const asked = live.view.requests.filter(({ of }) => of === this.chat.self.address);
    const answer = (by, accept) => this.chat.calls.answerRequest(live, by, accept).catch((error) => this.chat.tell(error));
    return asked.map(
      ({ by }) => html`<p class="request" role="alert">
        ${t('screenRequested', this.chat.people.name(by))}
        <button class="primary" @click=${() => answer(by, true)}>${t('shareScreen')}</button>
        <button @click=${() => answer(by, false)}>${t('notNow')}</button>
      </p>`,
    );
  }

  #waiting(live) {
    const run = (work) => () => work.catch((error) => this.chat.tell(error));
    return html`<p class="waiting">
      ${whoIs(this.chat, live.view)} · ${t('onHold')}
      <button @click=${() => run(this.chat.calls.hold(live, false))()}>${t('resume')}</button>
      <button class="red" @click=${() => run(this.chat.calls.hangUp(live))()}>${t('hangUp')}</button>
    </p>`;
  }

  #sounds(live) {
    const others = live.view.people.filter(({ address, place }) => place === 'IN' && address !== this.chat.self.address);
    return others.map(({ address }) => html`<audio autoplay .srcObject=${shown(live.track(address, 'MICROPHONE'))}></audio>`);
  }

  #fullScreen = () => {
    this.isSmall = false;
    if (document.fullscreenElement) document.exitFullscreen();
    else this.querySelector('.call').requestFullscreen();
  };
}

customElements.define('call-pane', CallPane);
