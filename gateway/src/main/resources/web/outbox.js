// Messages on their way: one at a time per conversation, again with the same clientId until the
// server has said yes or no.

const AGAIN_AFTER = 2_000;
// A frame that is too large would cost the connection, again and again.
const MOST_BYTES = 64_000;
const WORTH_AGAIN = new Set(['TOO_MANY_REQUESTS', 'UNAVAILABLE']);

// crypto.randomUUID is missing on pages that came without TLS from another machine.
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export class Outbox {
  #connection;
  #messages = [];
  #busy = new Set();
  #changed;
  #sent;

  // `changed(conversation)` after every change; `sent(message, ok)` when a message is durable.
  constructor(connection, changed, sent) {
    this.#connection = connection;
    this.#changed = changed;
    this.#sent = sent;
    connection.addEventListener('ready', () => this.#all());
  }

  of(conversation) {
    return this.#messages.filter((message) => message.conversation === conversation);
  }

  send(conversation, text) {
    const at = new Date().toISOString();
    const isTooLong = new TextEncoder().encode(text).length > MOST_BYTES;
    const refused = isTooLong ? new Error('This message is too long.') : undefined;
    this.#messages.push({ conversation, clientId: newId(), text, at, refused });
    this.#changed(conversation);
    this.#next(conversation);
  }

  discard(message) {
    this.#messages = this.#messages.filter((one) => one !== message);
    this.#changed(message.conversation);
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
      await this.#sent(message, ok);
      this.discard(message);
      return 0;
    } catch (error) {
      if (!error.refused || WORTH_AGAIN.has(error.refused)) return AGAIN_AFTER;
      message.refused = error;
      this.#changed(conversation);
      return 0;
    }
  }
}
