// A dialog to search and choose people: for a new chat, or to add them to one.

import { html, nothing } from 'lit';
import { reaches } from '../authorization/levels.js';
import '../authorization/request-offer.js';
import { explain } from '../chat/explain.js';
import { newId } from '../connection/id.js';
import { closeDialog, modal } from '../dialog/modal.js';
import { LightElement, Watching } from '../light.js';
import { listed, t } from '../text/text.js';
import { face } from '../presence/face.js';
import { detailOf } from './contact.js';

const SEARCH_AFTER = 200;

class PeoplePicker extends LightElement {
  // `purpose` is { purpose: 'start' } or { purpose: 'add', conversation, chosen }.
  static properties = {
    chat: { attribute: false },
    purpose: { attribute: false },
    closed: { attribute: false },
    found: { state: true },
    chosen: { state: true },
    error: { state: true },
    refused: { state: true },
    busy: { state: true },
  };
  // Asked again for the same after a failure it is the same chat, and the same people are added once.
  #clientId;
  #askedFor;
  #timer;
  #asked = 0;

  constructor() {
    super();
    new Watching(this, (picker) => picker.chat);
  }

  connectedCallback() {
    super.connectedCallback();
    const excluded = this.#excluded;
    this.chosen = (this.purpose.chosen ?? []).filter((one) => !excluded.has(one.address));
  }

  render() {
    const { purpose, conversation } = this.purpose;
    const isStart = purpose === 'start';
    const isFromPair = !isStart && !conversation.group;
    const lacking = this.#lacking;
    const asked = [...new Set([...lacking, ...(this.refused ?? [])])];
    const why = this.#whyNot(lacking);
    const content = html`
      <form method="post" @submit=${this.#submit}>
        ${isFromPair ? html`<p class="quiet">${t('newGroupHint')}</p>` : nothing}
        <label for="search-people">${t('searchPeople')}</label>
        <input
          id="search-people" type="text" autocomplete="off" spellcheck="false" maxlength="200" autofocus
          @input=${this.#searchSoon} @keydown=${this.#key} />
        ${this.#chosenList()} ${this.#foundList()}
        ${isStart && this.chosen.length > 1 ? this.#title() : nothing}
        ${!isStart && !isFromPair ? this.#history() : nothing}
        ${asked.length ? html`<request-offer .chat=${this.chat} .people=${asked}></request-offer>` : nothing}
        <p class="error" role="alert">${this.error}</p>
        <footer>
          <button type="button" @click=${closeDialog}>${t('cancel')}</button>
          <button
            class="primary" ?disabled=${this.chosen.length === 0 || this.busy} aria-disabled=${why ? 'true' : nothing}
            title=${why || nothing}>
            ${t(isStart ? 'startChat' : 'add')}
          </button>
        </footer>
      </form>
    `;
    return modal(t(isStart ? 'newChat' : isFromPair ? 'newGroup' : 'addPeople'), content, this.closed);
  }

  // Of the chosen those who do not let one write to them.
  get #lacking() {
    const { presences } = this.chat;
    const isLacking = ({ address, level }) => {
      const known = presences.of(address)?.level ?? level;
      return known && !reaches(known, 'PUBLIC');
    };
    return this.chosen.filter(isLacking).map((person) => person.address);
  }

  #whyNot(lacking) {
    const names = listed(lacking.map(this.chat.people.name));
    return this.chat.may.whyNotChat || (lacking.length ? t('levelTooLow', names) : '');
  }

  get #excluded() {
    const present = this.purpose.conversation?.participants ?? [];
    return new Set([this.chat.self.address, ...present.map((one) => one.address)]);
  }

  #chosenList() {
    if (this.chosen.length === 0) return nothing;
    return html`
      <ul class="chosen" role="list" aria-label=${t('chosen')}>
        ${this.chosen.map(
          (person) => html`
            <li>
              ${person.displayName}
              <button
                type="button" class="plain" aria-label=${t('unchoose', person.displayName)}
                @click=${() => this.#choose(person, false)}>×</button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #foundList() {
    if (!this.found) return nothing;
    if (this.found.length === 0) return html`<p class="quiet" role="status">${t('nobodyFound')}</p>`;
    return html`
      <ul class="found" role="list" aria-label=${t('found')}>
        ${this.found.map((person) => html`<li>${this.#choice(person)}</li>`)}
      </ul>
    `;
  }

  #choice(person) {
    const isChosen = this.chosen.some((one) => one.address === person.address);
    return html`
      <label class="person">
        <input type="checkbox" .checked=${isChosen} @change=${(change) => this.#choose(person, change.target.checked)} />
        ${face(this.chat, person.address, person.displayName)}
        <span class="name">${person.displayName}</span>
        <span class="detail quiet">${detailOf(person, this.#text)}</span>
      </label>
    `;
  }

  #title() {
    return html`
      <label for="chat-title">${t('titleOptional')}</label>
      <input id="chat-title" name="title" type="text" maxlength="200" autocomplete="off" />
    `;
  }

  #history() {
    return html`
      <fieldset>
        <legend>${t('theNewSee')}</legend>
        <label><input type="radio" name="history" value="FROM_NOW" checked /> ${t('fromNow')}</label>
        <label><input type="radio" name="history" value="ALL" /> ${t('allOfIt')}</label>
      </fieldset>
    `;
  }

  get #text() {
    return this.querySelector('#search-people').value.trim();
  }

  #searchSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), SEARCH_AFTER);
  }

  async #search() {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    const text = this.#text;
    try {
      const excluded = this.#excluded;
      const people = text ? await this.chat.people.search(text) : undefined;
      if (asked !== this.#asked) return;
      this.found = people?.filter((person) => !excluded.has(person.address));
    } catch (error) {
      this.error = explain(error);
    }
  }

  // Enter takes the best match; with nothing to search for it is as good as the button.
  async #key(key) {
    if (key.key !== 'Enter' || key.isComposing || !this.#text) return;
    key.preventDefault();
    await this.#search();
    const best = this.found?.find((person) => !this.chosen.some((one) => one.address === person.address));
    if (!best) return;
    this.#choose(best, true);
    this.querySelector('#search-people').value = '';
    this.found = undefined;
  }

  #choose(person, isChosen) {
    const others = this.chosen.filter((one) => one.address !== person.address);
    this.chosen = isChosen ? [...others, person] : others;
    this.error = '';
    this.refused = undefined;
  }

  async #submit(submit) {
    submit.preventDefault();
    if (this.chosen.length === 0 || this.#whyNot(this.#lacking)) return;
    const { title, history } = submit.target.elements;
    this.busy = true;
    try {
      const conversation = await this.#do(title?.value.trim(), history?.value);
      closeDialog(submit);
      if (conversation !== this.purpose.conversation?.conversation) this.chat.open(conversation);
    } catch (error) {
      if (error.refused === 'LEVEL_TOO_LOW') this.refused = error.people;
      else this.error = explain(error);
    } finally {
      this.busy = false;
    }
  }

  // Answers the conversation that they are in now.
  async #do(title, history) {
    const participants = this.chosen.map((person) => person.address);
    const { purpose, conversation } = this.purpose;
    const [command, properties] =
      purpose === 'start'
        ? ['StartConversation', { participants, ...(title && { title }) }]
        : ['AddParticipants', { conversation: conversation.conversation, participants, ...(history && { history }) }];
    const asked = JSON.stringify(properties);
    if (asked !== this.#askedFor) this.#clientId = newId();
    this.#askedFor = asked;
    return (await this.chat.command(command, properties, this.#clientId)).conversation;
  }
}

customElements.define('people-picker', PeoplePicker);
