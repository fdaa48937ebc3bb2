// What the person chose for this browser; all its tabs agree.

const KEY = 'parley.settings';
const DEFAULTS = { language: '', theme: '', notify: 'mentions', sound: 'mentions', idleAfter: 5 };

// Emits 'changed'. `language` and `theme` are empty for what the system says; `notify` and `sound`
// are 'off', 'mentions' or 'all'; `idleAfter` is in minutes.
export class Settings extends EventTarget {
  #storage;
  #values;

  constructor(storage) {
    super();
    this.#storage = storage;
    this.#read();
    window.addEventListener('storage', ({ key }) => {
      if (key !== KEY && key !== null) return;
      this.#read();
      this.#emit();
    });
  }

  get language() {
    return this.#values.language;
  }

  get theme() {
    return this.#values.theme;
  }

  get notify() {
    return this.#values.notify;
  }

  get sound() {
    return this.#values.sound;
  }

  get idleAfter() {
    return this.#values.idleAfter;
  }

  set(name, value) {
    this.#values = { ...this.#values, [name]: value };
    this.#storage.setItem(KEY, JSON.stringify(this.#values));
    this.#emit();
  }

  #read() {
    this.#values = { ...DEFAULTS, ...JSON.parse(this.#storage.getItem(KEY) ?? '{}') };
  }

  #emit() {
    this.dispatchEvent(new Event('changed'));
  }
}

export const settings = new Settings(localStorage);
