// The requests that wait: one answers several at once with a level, blocks or deletes them.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { explain } from '../chat/explain.js';
import { instead } from '../dialog/modal.js';
import { LightElement, Watching } from '../light.js';
import { face } from '../presence/face.js';
import { listed, shortTime, t, timeAndDay } from '../text/text.js';
import { askToBlock } from './block.js';
import { GIVEN, whatOpens } from './levels.js';

class RequestList extends LightElement {
  static properties = {
    chat: { attribute: false },
    chosen: { state: true },
    level: { state: true },
    words: { state: true },
    error: { state: true },
  };

  constructor() {
    super();
    this.chosen = new Set();
    this.level = 'BUSINESS';
    new Watching(this, (list) => list.chat.grants);
    new Watching(this, (list) => list.chat);
  }

  render() {
    const { requests } = this.chat.grants;
    return html`
      <h3 id="requests" tabindex="-1">${t('requests')}</h3>
      ${requests.length ? this.#form(requests) : html`<p class="quiet">${t('noRequests')}</p>`}
      <p role="status" class=${this.words ? '' : 'unseen'}>${this.words}</p>
      <p class="error" role="alert">${this.error}</p>
    `;
  }

  #form(requests) {
    const chosen = this.#chosenOf(requests);
    const why = this.chat.may.whyNotGrant;
    return html`
      <form method="post" @submit=${(submit) => this.#apply(submit)}>
        <label class="choose-all">
          <input
            type="checkbox" .checked=${chosen.length === requests.length}
            @change=${(change) => this.#choose(requests, change.target.checked)} />
          ${t('chooseAll')}
        </label>
        <ul class="people-list" role="list" aria-labelledby="requests">
          ${repeat(requests, (one) => one.person, (one) => html`<li>${this.#request(one)}</li>`)}
        </ul>
        <div class="row">
          <label for="level-of-all" class="unseen">${t('level')}</label>
          <select id="level-of-all" aria-describedby="opens-of-all" @change=${(change) => (this.level = change.target.value)}>
            ${GIVEN.map((level) => html`<option value=${level} ?selected=${level === this.level}>${t(level)}</option>`)}
          </select>
          <button class="primary" ?disabled=${!chosen.length} aria-disabled=${why ? 'true' : nothing} title=${why || nothing}>${t('apply')}</button>
          <button
            type="button" ?disabled=${!chosen.length} aria-disabled=${why ? 'true' : nothing} title=${why || nothing}
            @click=${(click) => why || this.#block(click, chosen)}>${t('block')}…</button>
          <button type="button" ?disabled=${!chosen.length} @click=${() => this.#delete(chosen)}>${t('delete')}</button>
        </div>
        <p id="opens-of-all" class="quiet">${whatOpens(this.level)}</p>
      </form>
    `;
  }

  #request({ person, displayName, requestedAt }) {
    return html`
      <label class="person">
        <input
          type="checkbox" .checked=${this.chosen.has(person)}
          @change=${(change) => this.#choose([{ person }], change.target.checked)} />
        ${face(this.chat, person, displayName)}
        <span class="name">${displayName}</span>
        <span class="detail quiet" title=${timeAndDay(requestedAt)}>${shortTime(requestedAt)} · ${person}</span>
      </label>
    `;
  }

  // What was answered on another device is gone.
  #chosenOf(requests) {
    return requests.filter((one) => this.chosen.has(one.person));
  }

  #choose(requests, isChosen) {
    const chosen = new Set(this.chosen);
    for (const { person } of requests) {
      if (isChosen) chosen.add(person);
      else chosen.delete(person);
    }
    this.chosen = chosen;
  }

  #apply(submit) {
    submit.preventDefault();
    const chosen = this.#chosenOf(this.chat.grants.requests);
    if (this.chat.may.whyNotGrant || !chosen.length) return;
    this.#do(chosen, (people) => this.chat.grants.give(people, this.level), t('levelWasGiven', namesOf(chosen), t(this.level)));
  }

  #block(click, chosen) {
    instead(click, () => askToBlock(this.chat, addressesOf(chosen), namesOf(chosen)));
  }

  #delete(chosen) {
    this.#do(chosen, (people) => this.chat.grants.withdraw(people), t('requestDeleted', namesOf(chosen)));
  }

  // The lines go, and what has the focus perhaps with them.
  async #do(chosen, change, words) {
    try {
      await change(addressesOf(chosen));
      this.chosen = new Set();
      this.error = '';
      this.words = words;
      this.querySelector('#requests').focus();
    } catch (error) {
      this.error = explain(error);
    }
  }
}

const addressesOf = (requests) => requests.map((one) => one.person);

const namesOf = (requests) => listed(requests.map((one) => one.displayName));

customElements.define('request-list', RequestList);
