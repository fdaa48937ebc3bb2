// Tells of messages that nobody looks at: a notification of the desktop, a sound.

import { titleOf } from '../conversation/describe.js';
import { t } from '../text/text.js';
import { mentions } from './mentions.js';
import { show } from './notification.js';
import { chime } from './sound.js';

// So long a message may be read elsewhere before anybody is told of it. The server tells of what was
// read once a second.
const READ_WITHIN = 1_500;
const LONGEST_TEXT = 200;

export class Notices {
  #chat;
  #settings;

  constructor(chat, settings) {
    this.#chat = chat;
    this.#settings = settings;
    chat.conversations.addEventListener('said', ({ detail }) => {
      if (!chat.presences.isQuiet) setTimeout(() => this.#tell(detail), READ_WITHIN);
    });
    chat.quietTime.addEventListener('over', ({ detail }) => this.#sumUp(detail));
  }

  // Another tab or device where it is being read has marked it by now, and one tab is enough.
  #tell({ conversation: id, entry }) {
    const conversation = this.#chat.conversations.get(id);
    if (!conversation || (conversation.read?.[this.#chat.self.address] ?? 0) >= entry.sequence) return;
    onlyHere(`parley.notice.${id}.${entry.sequence}`, () => {
      if (this.#wants(this.#settings.sound, conversation, entry)) chime();
      if (this.#wants(this.#settings.notify, conversation, entry)) this.#notify(conversation, entry);
    });
  }

  #sumUp({ messages, chats }) {
    const words = t('cameQuietly', messages, chats);
    this.#chat.announce(words);
    if (this.#settings.notify === 'off') return;
    onlyHere('parley.notice.quiet-time', () => show('Parley', { body: words, tag: 'parley.quiet-time' }));
  }

  #wants(choice, conversation, entry) {
    if (choice === 'all') return true;
    return choice === 'mentions' && (!conversation.group || mentions(entry.text ?? '', this.#chat.self));
  }

  #notify(conversation, entry) {
    const name = this.#chat.people.name(entry.by);
    const text = (entry.text ?? '').slice(0, LONGEST_TEXT);
    const body = conversation.group ? t('said', name, text) : text;
    const title = titleOf(this.#chat, conversation);
    show(title, { body, tag: conversation.conversation }, () => this.#chat.open(conversation.conversation));
  }
}

// Runs in one of the tabs that ask for the same thing within a while. Locks need a secure page; on
// others each tab counts for itself.
function onlyHere(name, run) {
  if (!navigator.locks) {
    run();
    return;
  }
  navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    run();
    await new Promise((resolve) => setTimeout(resolve, 2 * READ_WITHIN));
  });
}
