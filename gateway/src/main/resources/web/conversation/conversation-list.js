// The list of conversations: title, last line, when, and how much is unread.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement, Watching } from '../light.js';
import { openPersonMenu } from '../people/person-menu.js';
import { smileyWriter } from '../smiley/smileys.js';
import { shortTime, t } from '../text/text.js';
import { avatarOf, partner, titleOf } from './describe.js';

// So many are shown at a time.
const PAGE = 100;

class ConversationList extends LightElement {
  static properties = { chat: { attribute: false }, shown: { state: true } };

  constructor() {
    super();
    this.shown = PAGE;
    new Watching(this, (list) => list.chat);
  }

  render() {
    const { conversations } = this.chat;
    const all = conversations.all();
    if (all.length === 0)
      return html`<p class="quiet hint">${conversations.listed ? t('noConversations') : t('loading')}</p>`;
    return html`
      <ul class="conversations" role="list" aria-label=${t('conversations')} @keydown=${this.#move}>
        ${repeat(all.slice(0, this.shown), (one) => one.conversation, (one) => html`<li>${conversationItem(this.chat, one)}</li>`)}
      </ul>
      ${all.length > this.shown
        ? html`<button class="more" @click=${() => (this.shown += PAGE)}>${t('moreResults')}</button>`
        : nothing}
    `;
  }

  #move(key) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key.key];
    if (!step || key.altKey) return;
    key.preventDefault();
    const buttons = [...this.querySelectorAll('.conversations button')];
    buttons[buttons.indexOf(document.activeElement) + step]?.focus();
  }
}

// One line of a list of conversations.
export function conversationItem(chat, conversation) {
  const title = titleOf(chat, conversation);
  const isCurrent = conversation === chat.current;
  const { unread } = conversation;
  const other = partner(chat, conversation);
  return html`
    <button
      class=${unread ? 'item unread-item' : 'item'} aria-current=${isCurrent ? 'true' : nothing}
      @contextmenu=${(click) => other && openPersonMenu(click, other.address)}
      @click=${() => chat.open(conversation.conversation)}>
      ${avatarOf(chat, conversation)}
      <span class="title">${title}</span>
      <span class="at">${conversation.lastAt ? shortTime(conversation.lastAt) : nothing}</span>
      <span class="last" dir="auto">${lastLine(chat, conversation, isCurrent)}</span>
      ${unread ? html`<span class="unread" aria-label=${t('unread', unread)}>${unread}</span>` : nothing}
    </button>
  `;
}

function lastLine(chat, conversation, isCurrent) {
  const draft = isCurrent ? '' : chat.drafts.of(conversation.conversation);
  if (draft) return html`<span class="draft">${t('draft')}</span> ${draft}`;
  const { last, group } = conversation;
  if (!last) return nothing;
  const text = smileyWriter()((last.text ?? '').slice(0, 200));
  if (last.by === chat.self.address) return html`${t('you')}: ${text}`;
  return group ? html`${chat.people.name(last.by)}: ${text}` : text;
}

customElements.define('conversation-list', ConversationList);
