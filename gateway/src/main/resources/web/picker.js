// A dialog to search and choose people: for a new chat, or to add them to one.

import { byId, element, setText, show } from './dom.js';
import { explain } from './words.js';

const SEARCH_AFTER = 200;

export class Picker {
  #search;
  #found = [];
  #chosen = new Map();
  #excluded = new Set();
  #timer;
  #asked = 0;
  #done;
  #isNew = true;

  // `search(text)` answers people.
  constructor(search) {
    this.#search = search;
    byId('search').addEventListener('input', () => this.#searchSoon());
    byId('search').addEventListener('keydown', (key) => this.#enter(key));
    byId('picker-cancel').addEventListener('click', () => byId('picker').close());
    byId('picker-form').addEventListener('submit', (submit) => this.#submit(submit));
  }

  // `done({ people, title, history })` is called with what was chosen; its failure is shown. It
  // answers what is to happen once the dialog is closed, if anything.
  open({ heading, hint, action, excluded, isNew, choosesHistory, done }) {
    this.#done = done;
    this.#isNew = isNew;
    this.#excluded = new Set(excluded);
    this.#chosen.clear();
    byId('picker-form').reset();
    setText(byId('picker-title'), heading);
    setText(byId('picker-hint'), hint);
    setText(byId('picker-done'), action);
    setText(byId('picker-error'), '');
    show(byId('history'), choosesHistory);
    this.#clearFound();
    this.#renderChosen();
    byId('picker').showModal();
    byId('search').focus();
    this.#searchNow();
  }

  #searchSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#searchNow(), SEARCH_AFTER);
  }

  async #searchNow() {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    const text = byId('search').value.trim();
    if (!text) {
      this.#clearFound();
      return;
    }
    try {
      const people = await this.#search(text);
      if (asked === this.#asked) this.#renderFound(people);
    } catch (error) {
      setText(byId('picker-error'), explain(error));
    }
  }

  // Enter takes the only one found; with nothing to search for it is as good as the button.
  async #enter(key) {
    if (key.key !== 'Enter' || key.isComposing || !byId('search').value.trim()) return;
    key.preventDefault();
    await this.#searchNow();
    if (this.#found.length !== 1) return;
    byId('search').value = '';
    this.#choose(this.#found[0], true);
    this.#clearFound();
  }

  #clearFound() {
    this.#found = [];
    byId('found').replaceChildren();
  }

  #renderFound(people) {
    this.#found = people.filter((person) => !this.#excluded.has(person.address));
    const items = this.#found.map((person) => element('li', {}, this.#choice(person)));
    byId('found').replaceChildren(...(items.length ? items : [element('li', { class: 'quiet' }, 'Nobody found.')]));
  }

  #choice(person) {
    const box = element('input', { type: 'checkbox' });
    box.checked = this.#chosen.has(person.address);
    box.addEventListener('change', () => this.#choose(person, box.checked));
    const detail = [person.address, person.group].filter(Boolean).join(' · ');
    return element(
      'label',
      { class: 'choice' },
      box,
      element('span', { class: 'name' }, person.displayName),
      element('span', { class: 'quiet' }, detail),
    );
  }

  #choose(person, isChosen) {
    if (isChosen) this.#chosen.set(person.address, person);
    else this.#chosen.delete(person.address);
    setText(byId('picker-error'), '');
    this.#renderChosen();
  }

  #renderChosen() {
    const items = [...this.#chosen.values()].map((person) => {
      const remove = () => {
        this.#choose(person, false);
        this.#searchNow();
      };
      const label = `Do not choose ${person.displayName}`;
      return element('li', {}, person.displayName, element('button', { type: 'button', 'aria-label': label, on: { click: remove } }, '×'));
    });
    byId('chosen').replaceChildren(...items);
    show(byId('chat-title-label'), this.#isNew && this.#chosen.size > 1);
    byId('picker-done').disabled = this.#chosen.size === 0;
  }

  async #submit(submit) {
    submit.preventDefault();
    if (this.#chosen.size === 0) return;
    const history = byId('picker-form').elements.history.value;
    const title = this.#chosen.size > 1 ? byId('chat-title').value.trim() : '';
    byId('picker-done').disabled = true;
    try {
      const next = await this.#done({ people: [...this.#chosen.values()], title, history });
      byId('picker').close();
      next?.();
    } catch (error) {
      setText(byId('picker-error'), explain(error));
    } finally {
      byId('picker-done').disabled = false;
    }
  }
}
