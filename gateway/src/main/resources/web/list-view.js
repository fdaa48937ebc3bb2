// The list of conversations: title, last line, how much is unread.

import { arrange, byId, element, setText, show } from './dom.js';
import { shortTime } from './words.js';

export class ListView {
  #conversations;
  #open;
  #items = new Map();

  constructor(conversations, open) {
    this.#conversations = conversations;
    this.#open = open;
  }

  render(current) {
    const all = this.#conversations.all();
    const wanted = all.map((conversation) => this.#item(conversation, conversation.conversation === current));
    arrange(byId('conversations'), wanted);
    show(byId('no-conversations'), all.length === 0);
    const unread = all.reduce((sum, conversation) => sum + (conversation.unread ?? 0), 0);
    document.title = unread ? `(${unread}) Parley` : 'Parley';
  }

  clear() {
    byId('conversations').replaceChildren();
    document.title = 'Parley';
  }

  #item(conversation, isCurrent) {
    const id = conversation.conversation;
    if (!this.#items.has(id)) this.#items.set(id, this.#newItem(id));
    const { item, button, title, at, last, unread } = this.#items.get(id);
    setText(title, this.#conversations.titleOf(conversation));
    setText(at, conversation.lastAt ? shortTime(conversation.lastAt) : '');
    setText(last, this.#lastLine(conversation));
    setText(unread, conversation.unread ? String(conversation.unread) : '');
    show(unread, conversation.unread > 0);
    unread.setAttribute('aria-label', `${conversation.unread} unread`);
    if (isCurrent) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
    return item;
  }

  #newItem(id) {
    const title = element('span', { class: 'title' });
    const at = element('span', { class: 'at' });
    const last = element('span', { class: 'last' });
    const unread = element('span', { class: 'unread' });
    const button = element('button', { on: { click: () => this.#open(id) } }, title, at, last, unread);
    return { item: element('li', {}, button), button, title, at, last, unread };
  }

  #lastLine({ last, group }) {
    if (!last) return '';
    if (last.by === this.#conversations.self.address) return `You: ${last.text}`;
    return group ? `${this.#conversations.name(last.by)}: ${last.text}` : last.text;
  }
}
