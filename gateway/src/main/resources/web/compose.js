// Where one writes: the box, and for each conversation what was begun in it.

import { byId } from './dom.js';

const KEY = 'parley.drafts';

export class Compose {
  #box = byId('text');
  #drafts = new Map(Object.entries(JSON.parse(sessionStorage.getItem(KEY) ?? '{}')));
  #id;

  // `send(text)` takes what was written; `typing()` is told of every change by the person.
  constructor(send, typing) {
    byId('compose').onsubmit = (submit) => {
      submit.preventDefault();
      this.#send(send);
    };
    this.#box.onkeydown = (key) => {
      // Enter also ends the composition of a character, and must not send then.
      if (key.key !== 'Enter' || key.shiftKey || key.isComposing) return;
      key.preventDefault();
      this.#send(send);
    };
    this.#box.oninput = () => {
      this.#changed();
      if (this.#box.value.trim()) typing();
    };
    window.addEventListener('resize', () => this.#fit());
  }

  open(id) {
    this.#id = id;
    this.#box.value = this.#drafts.get(id) ?? '';
    this.#fit();
  }

  focus() {
    this.#box.focus();
  }

  // Puts a text back, before what has been begun since.
  giveBack(text) {
    this.#box.value = [text, this.#box.value].filter(Boolean).join('\n');
    this.#changed();
    this.focus();
  }

  #send(send) {
    const text = this.#box.value;
    if (!text.trim()) return;
    this.#box.value = '';
    this.#changed();
    send(text);
  }

  #changed() {
    this.#fit();
    if (this.#box.value) this.#drafts.set(this.#id, this.#box.value);
    else this.#drafts.delete(this.#id);
    keep(JSON.stringify(Object.fromEntries(this.#drafts)));
  }

  // As high as its text; the style sheet says how high at most.
  #fit() {
    const box = this.#box;
    box.style.height = '';
    if (box.value) box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
  }
}

export function forgetDrafts() {
  sessionStorage.removeItem(KEY);
}

function keep(drafts) {
  try {
    sessionStorage.setItem(KEY, drafts);
  } catch {
    // There is no more room: what does not survive a reload is still here until then.
    forgetDrafts();
  }
}
