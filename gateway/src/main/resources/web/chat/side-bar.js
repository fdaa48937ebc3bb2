// The left side: who one is, the search, and the list of chats.

import { html, nothing } from 'lit';
import '../conversation/conversation-list.js';
import { titleOf } from '../conversation/describe.js';
import '../dialog/menu-button.js';
import { closeIcon, plusIcon, searchIcon } from '../dialog/icons.js';
import { LightElement, Watching } from '../light.js';
import { face } from '../presence/face.js';
import { presenceItems } from '../presence/own-menu.js';
import { presenceWords, stateWords } from '../presence/words.js';
import '../search/search-results.js';
import { t } from '../text/text.js';

class SideBar extends LightElement {
  static properties = { chat: { attribute: false }, text: { state: true }, scope: { state: true } };
  // On a phone the conversation gives way to its search.
  #seeking = ({ detail }) => {
    this.scope = detail;
    if (getComputedStyle(this).display === 'none') this.chat.close();
    this.updateComplete.then(() => this.querySelector('input[type=search]').focus());
  };

  constructor() {
    super();
    new Watching(this, (bar) => bar.chat);
    this.text = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.chat.addEventListener('seeking', this.#seeking);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.chat.removeEventListener('seeking', this.#seeking);
  }

  // Who has just signed in begins here.
  firstUpdated() {
    this.querySelector('nav').focus();
  }

  render() {
    return html`
      <nav tabindex="-1" aria-label=${t('chats')}>
        ${this.#header()} ${this.#requests()} ${this.#search()}
        ${this.scope ? this.#scope() : ''}
        ${this.text.trim()
          ? html`<search-results .chat=${this.chat} .text=${this.text.trim()} .scope=${this.scope}></search-results>`
          : html`<conversation-list .chat=${this.chat}></conversation-list>`}
      </nav>
    `;
  }

  #header() {
    const { chat } = this;
    const { address, displayName } = chat.self;
    const { own } = chat.presences;
    const items = [
      ...presenceItems(chat),
      { label: t('requestsAndLevels'), run: () => chat.show({ name: 'grants' }) },
      { label: t('ownCard'), why: chat.may.whyNotProfile, run: () => chat.show({ name: 'profile' }) },
      { label: t('settings'), run: () => chat.show({ name: 'settings' }) },
      { label: t('signOut'), run: () => chat.signOut() },
    ];
    const why = chat.may.whyNotChat;
    const shown = html`
      ${face(chat, address, displayName)}
      <span class="who"><span class="name">${displayName}</span><span class="quiet">${own ? stateWords(own) : nothing}</span></span>
    `;
    return html`
      <header>
        <menu-button
          class="me" .label=${t('menuOf', displayName)} .hint=${own ? presenceWords(own) : ''} .face=${shown}
          .items=${items}></menu-button>
        <button
          class="primary" aria-disabled=${why ? 'true' : nothing} title=${why || nothing}
          @click=${() => why || chat.show({ name: 'people', purpose: 'start' })}>
          ${plusIcon}<span>${t('newChat')}</span>
        </button>
      </header>
    `;
  }

  #requests() {
    const { length } = this.chat.grants.requests;
    return html`
      <p class="requests" role="status">
        ${length
          ? html`<button @click=${() => this.chat.show({ name: 'grants' })}>
              <span>${t('requests')}</span><span class="unread">${length}</span>
            </button>`
          : nothing}
      </p>
    `;
  }

  #search() {
    return html`
      <div class="search" role="search">
        ${searchIcon}
        <input
          type="search" aria-label=${t('search')} placeholder=${t('searchHint')} autocomplete="off" spellcheck="false"
          maxlength="200" .value=${this.text}
          @input=${(input) => (this.text = input.target.value)}
          @keydown=${(key) => key.key === 'Escape' && this.#clear()} />
        <button
          class="plain" aria-label=${t('clearSearch')} ?hidden=${!this.text}
          @click=${() => this.#clear()}>${closeIcon}</button>
      </div>
    `;
  }

  #scope() {
    const conversation = this.chat.conversations.get(this.scope);
    return html`
      <p class="scope">
        <span>${conversation ? titleOf(this.chat, conversation) : t('hiddenChat')}</span>
        <button class="plain" aria-label=${t('everywhere')} title=${t('everywhere')} @click=${() => (this.scope = '')}>
          ${closeIcon}
        </button>
      </p>
    `;
  }

  #clear() {
    this.text = '';
    this.scope = '';
    this.querySelector('input[type=search]').focus();
  }
}

customElements.define('side-bar', SideBar);
