// The open conversation: its head, its messages and where one writes. People dropped on it join.

import { html, nothing } from 'lit';
import '../dialog/menu-button.js';
import { callButtons } from '../call/call-buttons.js';
import { addPersonIcon, backIcon, moreIcon, peopleIcon } from '../dialog/icons.js';
import { LightElement, Watching } from '../light.js';
import { droppedPerson, isPerson } from '../people/contact.js';
import { t } from '../text/text.js';
import './compose-box.js';
import { avatarOf, partner, titleOf } from './describe.js';
import './message-list.js';

class ConversationView extends LightElement {
  static properties = { chat: { attribute: false }, dropping: { state: true } };

  constructor() {
    super();
    new Watching(this, (view) => view.chat);
  }

  render() {
    const { chat } = this;
    const conversation = chat.current;
    if (!conversation)
      return html`<main aria-label=${t('conversation')}><p class="quiet empty">${t('nothingOpen')}</p></main>`;
    return html`
      <main
        aria-label=${t('conversation')} class=${this.dropping ? 'dropping' : ''} data-drop-words=${t('dropToAdd')}
        @dragover=${this.#over} @dragleave=${this.#leave} @drop=${this.#drop}>
        ${this.#header(conversation)}
        <message-list .chat=${chat} .conversation=${conversation.conversation}></message-list>
        <p class="typing quiet" aria-live="polite">${chat.typing.line(conversation.conversation, chat.people.name)}</p>
        <p class="quietly quiet" role="status">${this.#quietly(conversation)}</p>
        ${this.#below(conversation)}
      </main>
    `;
  }

  // Where one writes, or why one cannot.
  #below(conversation) {
    const { chat } = this;
    const why = chat.isIn(conversation) ? chat.may.whyNotChat : t('gone');
    if (why) return html`<p class="gone quiet">${why}</p>`;
    return html`<compose-box .chat=${chat} .conversation=${conversation.conversation}></compose-box>`;
  }

  #quietly(conversation) {
    const other = partner(this.chat, conversation);
    const isQuiet = other && this.chat.presences.of(other.address)?.presence?.state === 'DO_NOT_DISTURB';
    return isQuiet ? t('arrivesQuietly', this.chat.people.name(other.address)) : nothing;
  }

  #header(conversation) {
    const { chat } = this;
    const title = titleOf(chat, conversation);
    const other = partner(chat, conversation);
    const card = () => chat.show({ name: 'card', address: other.address });
    const panel = () => chat.togglePanel();
    const why = chat.may.whyNotChat;
    return html`
      <header>
        <button class="plain back" aria-label=${t('back')} @click=${() => chat.close()}>${backIcon}</button>
        ${avatarOf(chat, conversation)}
        <div class="heading">
          <h2 title=${title}>${title}</h2>
          <button class="plain quiet" @click=${other ? card : panel}>
            ${other ? other.address : t('people', conversation.participants.length)}
          </button>
        </div>
        ${chat.isIn(conversation) ? callButtons(chat, conversation) : nothing}
        ${chat.mayAdd(conversation)
          ? html`<button
              class="plain" aria-label=${t('addPeople')} title=${why || t('addPeople')} aria-disabled=${why ? 'true' : nothing}
              @click=${() => why || this.#add([])}>
              ${addPersonIcon}
            </button>`
          : nothing}
        <button
          id="show-participants" class="plain" aria-label=${t('participants')} title=${t('participants')} aria-expanded=${chat.panelOpen}
          @click=${panel}>${peopleIcon}</button>
        <menu-button .label=${t('menuOf', title)} .face=${moreIcon} .items=${this.#items(conversation)}></menu-button>
      </header>
    `;
  }

  #items(conversation) {
    const { chat } = this;
    const id = conversation.conversation;
    const rename = {
      label: t('rename'),
      run: () =>
        chat.show({
          name: 'question',
          heading: t('rename'),
          action: t('rename'),
          field: { label: t('title'), value: conversation.title, maxLength: 200 },
          run: (title) => chat.command('Rename', { conversation: id, title }),
        }),
    };
    const leave = {
      label: t('leave'),
      run: () =>
        chat.show({
          name: 'question',
          heading: t('leave'),
          text: t(conversation.group ? 'leaveAsk' : 'leavePairAsk'),
          action: t('leave'),
          run: async () => {
            await chat.command('Leave', { conversation: id });
            if (!conversation.group) chat.hide(id);
          },
        }),
    };
    const seek = { label: t('searchHere'), run: () => chat.seek() };
    if (!chat.isIn(conversation)) return [seek];
    return conversation.group && chat.isModerator(conversation) ? [seek, rename, leave] : [seek, leave];
  }

  #add(chosen) {
    this.chat.show({ name: 'people', purpose: 'add', conversation: this.chat.current, chosen });
  }

  #over(drag) {
    if (!isPerson(drag) || !this.chat.mayAdd(this.chat.current) || this.chat.may.whyNotChat) return;
    drag.preventDefault();
    drag.dataTransfer.dropEffect = 'copy';
    this.dropping = true;
  }

  // Also told when the pointer goes to an element inside.
  #leave(drag) {
    if (!drag.currentTarget.contains(drag.relatedTarget)) this.dropping = false;
  }

  #drop(drop) {
    this.dropping = false;
    if (!isPerson(drop)) return;
    drop.preventDefault();
    this.#add([droppedPerson(drop)]);
  }
}

customElements.define('conversation-view', ConversationView);
