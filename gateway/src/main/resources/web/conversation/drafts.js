// For each conversation what was begun in it; survives a reload of the page.

import { keep, recall } from '../sign-in/belongings.js';

const KEY = 'parley.drafts';

export class Drafts {
  #address;
  #texts;

  constructor(address) {
    this.#address = address;
    this.#texts = new Map(Object.entries(recall(KEY, address) ?? {}));
  }

  of(conversation) {
    return this.#texts.get(conversation) ?? '';
  }

  keep(conversation, text) {
    if (text) this.#texts.set(conversation, text);
    else this.#texts.delete(conversation);
    keep(KEY, this.#address, Object.fromEntries(this.#texts));
  }
}
