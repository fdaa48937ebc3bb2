// The open conversation: its messages, those still on their way, and where to write.

import { arrange, byId, element, setText, show } from './dom.js';
import { day, describe, explain, time } from './words.js';

const NEAR_THE_END = 80;

export class MessagesView {
  #conversations;
  #outbox;
  #edit;
  #nodes = new Map();
  #id;
  #first;

  // `edit(text)` takes back the text of a message that the server refused.
  constructor(conversations, outbox, edit) {
    this.#conversations = conversations;
    this.#outbox = outbox;
    this.#edit = edit;
  }

  open(id) {
    this.#id = id;
    this.#nodes.clear();
    byId('messages').replaceChildren();
    this.render();
    this.toEnd();
  }

  render() {
    const conversation = this.#conversations.get(this.#id);
    if (!conversation) return;
    const scroll = byId('scroll');
    const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_THE_END;
    const fromEnd = scroll.scrollHeight - scroll.scrollTop;
    const first = conversation.entries[0]?.sequence;
    setText(byId('title'), this.#conversations.titleOf(conversation));
    show(byId('earlier'), conversation.loaded && !conversation.complete);
    arrange(byId('messages'), this.#wanted(conversation));
    this.#mayWrite(this.#conversations.isIn(conversation));
    if (atEnd) this.toEnd();
    else if (first < this.#first) scroll.scrollTop = scroll.scrollHeight - fromEnd;
    this.#first = first;
  }

  toEnd() {
    const scroll = byId('scroll');
    scroll.scrollTop = scroll.scrollHeight;
  }

  #mayWrite(may) {
    show(byId('compose'), may);
    show(byId('participants'), may);
    show(byId('gone'), !may);
  }

  #wanted(conversation) {
    const wanted = [];
    let lastDay;
    for (const line of [...conversation.entries, ...this.#pending(conversation)]) {
      const today = new Date(line.at).toDateString();
      if (today !== lastDay) wanted.push(this.#node(`day ${today}`, () => this.#dayNode(line.at)));
      lastDay = today;
      wanted.push(line.sequence ? this.#entry(conversation, line) : this.#waiting(line));
    }
    return wanted;
  }

  // What is on its way, unless its entry has come already.
  #pending(conversation) {
    const recent = new Set(conversation.entries.slice(-200).map((entry) => entry.clientId));
    return this.#outbox.of(this.#id).filter((message) => !recent.has(message.clientId));
  }

  #node(key, make) {
    if (!this.#nodes.has(key)) this.#nodes.set(key, make());
    return this.#nodes.get(key);
  }

  #dayNode(at) {
    return element('p', { class: 'day' }, day(at));
  }

  #entry(conversation, entry) {
    if (entry.kind !== 'Said') {
      const node = this.#node(entry.sequence, () => element('p', { class: 'note' }));
      setText(node, this.#note(entry));
      return node;
    }
    const node = this.#node(this.#key(entry), () => this.#saidNode(entry));
    if (entry.by === this.#conversations.self.address) this.#setState(node, this.#state(conversation, entry));
    return node;
  }

  // The names in it may become known later.
  #note(entry) {
    const partnerOf = (pair) => this.#conversations.partnerOf(pair);
    const text = describe(entry, this.#conversations.name, partnerOf);
    return text && `${text} · ${time(entry.at)}`;
  }

  // An own message keeps its element when it turns from waiting to stored.
  #key(entry) {
    const isOwn = entry.by === this.#conversations.self.address;
    return isOwn && entry.clientId ? `own ${entry.clientId}` : entry.sequence;
  }

  #saidNode(entry) {
    const isOwn = entry.by === this.#conversations.self.address;
    const name = isOwn ? 'You' : this.#conversations.name(entry.by);
    return element(
      'article',
      { class: isOwn ? 'message own' : 'message' },
      element(
        'header',
        {},
        element('span', { class: 'name' }, name),
        element('time', { datetime: entry.at }, time(entry.at)),
        element('span', { class: 'state' }),
      ),
      element('p', { class: 'text', dir: 'auto' }, entry.text ?? ''),
    );
  }

  #waiting(message) {
    const by = this.#conversations.self.address;
    const node = this.#node(`own ${message.clientId}`, () => this.#saidNode({ ...message, by }));
    this.#setState(node, message.refused ? 'not sent' : 'sending…');
    if (message.refused && !node.querySelector('.error')) {
      const discard = () => this.#outbox.discard(message);
      const edit = () => {
        discard();
        this.#edit(message.text);
      };
      node.append(
        element('p', { class: 'error' }, explain(message.refused)),
        element(
          'span',
          { class: 'row' },
          element('button', { type: 'button', on: { click: edit } }, 'Edit'),
          element('button', { type: 'button', on: { click: discard } }, 'Discard'),
        ),
      );
    }
    return node;
  }

  #setState(node, state) {
    setText(node.querySelector('.state'), state);
  }

  #state(conversation, entry) {
    const others = conversation.participants.filter((one) => one.address !== this.#conversations.self.address);
    const reached = (marks) =>
      others.length > 0 && others.every((one) => (marks?.[one.address] ?? 0) >= entry.sequence);
    if (reached(conversation.read)) return 'read';
    return reached(conversation.delivered) ? 'delivered' : 'sent';
  }
}
