// Who is typing: told at most every 20 s, believed for 30 s (or until they say something).

import { listed, t } from '../text/text.js';

const TELL_EVERY = 20_000;
const BELIEVE_FOR = 30_000;

// Emits 'changed'.
export class Typing extends EventTarget {
  #connection;
  #told = new Map();
  #heard = new Map();

  constructor(connection) {
    super();
    this.#connection = connection;
  }

  // The person at this page types.
  tell(conversation) {
    const now = Date.now();
    if (now - (this.#told.get(conversation) ?? 0) < TELL_EVERY) return;
    this.#told.set(conversation, now);
    this.#connection.command('Typing', { conversation }).catch(() => {});
  }

  // The person at this page has sent; the next letter is news again.
  sent(conversation) {
    this.#told.delete(conversation);
  }

  hear(conversation, by) {
    const people = this.#heard.get(conversation) ?? new Map();
    this.#heard.set(conversation, people);
    clearTimeout(people.get(by));
    people.set(by, setTimeout(() => this.stopped(conversation, by), BELIEVE_FOR));
    this.#changed();
  }

  stopped(conversation, by) {
    const people = this.#heard.get(conversation);
    if (!people?.has(by)) return;
    clearTimeout(people.get(by));
    people.delete(by);
    this.#changed();
  }

  line(conversation, name) {
    const names = [...(this.#heard.get(conversation)?.keys() ?? [])].map(name);
    if (names.length === 0) return '';
    if (names.length > 2) return t('manyTyping');
    return t(names.length === 1 ? 'isTyping' : 'areTyping', listed(names));
  }

  #changed() {
    this.dispatchEvent(new Event('changed'));
  }
}
