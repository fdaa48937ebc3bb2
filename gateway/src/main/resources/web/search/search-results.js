// What was found: people, conversations by their names, and messages.

import { html, nothing } from 'lit';
import { explain } from '../chat/explain.js';
import { conversationItem } from '../conversation/conversation-list.js';
import { avatarOf, titleOf } from '../conversation/describe.js';
import { LightElement, Watching } from '../light.js';
import { avatar } from '../people/avatar.js';
import { openPersonMenu } from '../people/person-menu.js';
import { face } from '../presence/face.js';
import { detailOf, startDrag } from '../people/contact.js';
import { shortTime, t } from '../text/text.js';
import { excerpt } from './excerpt.js';

const SEARCH_AFTER = 200;
const MOST_PEOPLE = 5;
const MOST_CHATS = 8;

class SearchResults extends LightElement {
  static properties = {
    chat: { attribute: false },
    text: {},
    people: { state: true },
    messages: { state: true },
    after: { state: true },
    shown: { state: true },
    scope: {},
    error: { state: true },
  };
  #timer;
  #searching = false;

  constructor() {
    super();
    new Watching(this, (results) => results.chat);
  }

  willUpdate(changed) {
    if (!changed.has('text') && !changed.has('scope')) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), SEARCH_AFTER);
  }

  render() {
    return html`
      <div class="results">
        <p class="error" role="alert">${this.error}</p>
        ${this.scope ? nothing : this.#everywhere()}
        <h3>${t('messages')}</h3>
        ${this.#messages()}
      </div>
    `;
  }

  #everywhere() {
    return html`
      <h3>${t('peopleFound')}</h3>
      ${this.#people()}
      <h3>${t('chats')}</h3>
      ${this.#chats()}
    `;
  }

  #people() {
    if (!this.people) return html`<p class="quiet hint">${t('loading')}</p>`;
    if (this.people.length === 0) return html`<p class="quiet hint">${t('nobodyFound')}</p>`;
    return html`
      <ul role="list" aria-label=${t('peopleFound')}>
        ${this.people.slice(0, this.shown).map(
          (person) => html`
            <li>
              <button
                class="item" draggable="true" @dragstart=${(drag) => startDrag(drag, person)}
                @contextmenu=${(click) => openPersonMenu(click, person.address)}
                @click=${() => this.chat.show({ name: 'card', address: person.address })}>
                ${face(this.chat, person.address, person.displayName)}
                <span class="title">${person.displayName}</span>
                <span class="last">${detailOf(person, this.text)}</span>
              </button>
            </li>
          `,
        )}
      </ul>
      ${this.people.length > this.shown
        ? html`<button class="more" @click=${() => (this.shown = this.people.length)}>${t('moreResults')}</button>`
        : nothing}
    `;
  }

  #chats() {
    const sought = this.text.toLocaleLowerCase();
    const names = (one) => one.participants.map((other) => this.chat.people.name(other.address));
    const found = this.chat.conversations
      .all()
      .filter((one) => [titleOf(this.chat, one), ...names(one)].some((name) => name.toLocaleLowerCase().includes(sought)));
    if (found.length === 0) return html`<p class="quiet hint">${t('noChatsFound')}</p>`;
    return html`
      <ul class="conversations" role="list" aria-label=${t('conversations')}>
        ${found.slice(0, MOST_CHATS).map((one) => html`<li>${conversationItem(this.chat, one)}</li>`)}
      </ul>
    `;
  }

  #messages() {
    if (!this.messages) return html`<p class="quiet hint">${t('loading')}</p>`;
    if (this.messages.length === 0) return html`<p class="quiet hint">${t('noMessagesFound')}</p>`;
    return html`
      <ul id="messages-found" role="list" aria-label=${t('messages')}>
        ${this.messages.map((message) => html`<li>${this.#message(message)}</li>`)}
      </ul>
      ${this.after ? html`<button class="more" @click=${() => this.#more()}>${t('moreResults')}</button>` : nothing}
    `;
  }

  #message({ conversation: id, sequence, by, at, text }) {
    const { chat } = this;
    const conversation = chat.conversations.get(id);
    const name = by === chat.self.address ? t('you') : chat.people.name(by);
    return html`
      <button class="item" @click=${() => chat.open(id, sequence)}>
        ${conversation ? avatarOf(chat, conversation) : avatar(by, name)}
        <span class="title">${conversation ? titleOf(chat, conversation) : t('hiddenChat')}</span>
        <span class="at">${shortTime(at)}</span>
        <span class="last">${name}: ${excerpt(text ?? '', this.text)}</span>
      </button>
    `;
  }

  // One search at a time: what is typed meanwhile is sought after it.
  async #search() {
    if (this.#searching) return;
    this.#searching = true;
    let sought, scope;
    while (sought !== this.text || scope !== this.scope) {
      sought = this.text;
      scope = this.scope;
      this.error = '';
      const [people, page] = await Promise.all([
        scope ? [] : this.#found(this.chat.people.search(sought), []),
        this.#found(this.chat.searchMessages(sought, { scope }), { messages: [] }),
      ]);
      this.people = people;
      this.shown = MOST_PEOPLE;
      this.messages = page.messages;
      this.after = page.after;
    }
    this.#searching = false;
  }

  async #more() {
    const { text, scope, after } = this;
    const page = await this.#found(this.chat.searchMessages(text, { scope, after }), { messages: [] });
    if (text !== this.text || scope !== this.scope) return;
    this.messages = [...this.messages, ...page.messages];
    this.after = page.after;
  }

  // In a text without letters and digits there is nothing to find.
  async #found(answer, nothing) {
    try {
      return await answer;
    } catch (error) {
      if (error.refused !== 'BAD_TEXT') this.error = explain(error);
      return nothing;
    }
  }
}

customElements.define('search-results', SearchResults);
