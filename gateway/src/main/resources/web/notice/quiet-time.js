// Counts what comes while one does not want to be disturbed, and tells of it once when that is over.

import { keep, recall } from '../sign-in/belongings.js';

const KEY = 'parley.quiet-time';

// Emits 'over' with { messages, chats } when something has come that was not read meanwhile.
export class QuietTime extends EventTarget {
  #chat;
  #came;

  constructor(chat) {
    super();
    this.#chat = chat;
    this.#came = recall(KEY, chat.self.address) ?? [];
    chat.conversations.addEventListener('said', ({ detail }) => chat.presences.isQuiet && this.#count(detail));
    chat.presences.addEventListener('changed', ({ detail: { person, after } }) => {
      if (person === chat.self.address && after.presence?.state !== 'DO_NOT_DISTURB') this.#end();
    });
  }

  #count({ conversation, entry }) {
    this.#keep([...this.#came, { conversation, sequence: entry.sequence }]);
  }

  #end() {
    if (!this.#came.length) return;
    const unread = this.#came.filter(({ conversation, sequence }) => {
      const marks = this.#chat.conversations.get(conversation)?.read;
      return (marks?.[this.#chat.self.address] ?? 0) < sequence;
    });
    this.#keep([]);
    const chats = new Set(unread.map((one) => one.conversation)).size;
    if (chats) this.dispatchEvent(new CustomEvent('over', { detail: { messages: unread.length, chats } }));
  }

  #keep(came) {
    this.#came = came;
    keep(KEY, this.#chat.self.address, came);
  }
}
