// For each conversation what was begun in it; survives a reload of the page.

const KEY = 'parley.drafts';

export class Drafts {
  #texts = new Map(Object.entries(JSON.parse(sessionStorage.getItem(KEY) ?? '{}')));

  of(conversation) {
    return this.#texts.get(conversation) ?? '';
  }

  keep(conversation, text) {
    if (text) this.#texts.set(conversation, text);
    else this.#texts.delete(conversation);
    try {
      sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(this.#texts)));
    } catch {
      // There is no more room: what does not survive a reload is still here until then.
      sessionStorage.removeItem(KEY);
    }
  }
}
