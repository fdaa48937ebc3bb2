// Messages on their way: one at a time per conversation, again with the same clientId until the
// server has said yes or no. They survive a reload of the page.

import { keep, recall } from '../sign-in/belongings.js';
import { WORTH_AGAIN } from './connection.js';
import { newId } from './id.js';

const KEY = 'parley.outbox';
const AGAIN_AFTER = 2_000;
// A frame that is too large would cost the connection, again and again.
const MOST_BYTES = 64_000;

// Emits 'changed'.
export class Outbox extends EventTarget {
  #connection;
  #sent;
  #busy = new Set();
  #address;
  #messages;

  // The messages of whom `address` names; `sent(message, ok)` is told of each that is durable.
  constructor(connection, address, sent) {
    super();
    this.#address = address;
    this.#messages = recall(KEY, address) ?? [];
    this.#connection = connection;
    this.#sent = sent;
    connection.addEventListener('ready', () => this.#all());
  }

  get isEmpty() {
    return this.#messages.length === 0;
  }

  of(conversation) {
    return this.#messages.filter((message) => message.conversation === conversation);
  }

  send(conversation, text) {
    const at = new Date().toISOString();
    const isTooLong = new TextEncoder().encode(text).length > MOST_BYTES;
    const refused = isTooLong ? { refused: 'TOO_LONG' } : undefined;
    this.#messages.push({ conversation, clientId: newId(), text, at, refused });
    this.#changed();
    this.#next(conversation);
  }

  discard(message) {
    this.#messages = this.#messages.filter((one) => one !== message);
    this.#changed();
  }

  // The entry of a message was seen, perhaps before its reply.
  arrived(clientId) {
    const message = this.#messages.find((one) => one.clientId === clientId);
    if (message) this.discard(message);
  }

  #all() {
    new Set(this.#messages.map((message) => message.conversation)).forEach((one) => this.#next(one));
  }

  async #next(conversation) {
    const message = this.of(conversation).find((one) => !one.refused);
    if (!message || this.#busy.has(conversation) || !this.#connection.ready) return;
    this.#busy.add(conversation);
    const wait = await this.#try(message);
    setTimeout(() => {
      this.#busy.delete(conversation);
      this.#next(conversation);
    }, wait);
  }

  // Answers how long to wait before the next message.
  async #try(message) {
    const { conversation, clientId, text } = message;
    try {
      const ok = await this.#connection.command('SendMessage', { conversation, clientId, text });
      this.#sent(message, ok);
      this.discard(message);
      return 0;
    } catch (error) {
      if (!error.refused || WORTH_AGAIN.has(error.refused)) return AGAIN_AFTER;
      message.refused = { refused: error.refused, message: error.message, people: error.people };
      this.#changed();
      return 0;
    }
  }

  #changed() {
    keep(KEY, this.#address, this.#messages);
    this.dispatchEvent(new Event('changed'));
  }
}
