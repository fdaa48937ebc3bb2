// Who is signed in at this tab; a new tab asks the others, so that nobody signs in twice.

import { renew, signOut } from './api.js';

const KEY = 'parley.signed-in';
const WORDS = 'parley.words';
const OTHERS_ANSWER_WITHIN = 200;

// Emits 'entered' when somebody signs in, 'renewed' when the token was replaced by a new one.
export class Session extends EventTarget {
  #channel = new BroadcastChannel('parley.session');
  #signedIn;

  constructor() {
    super();
    this.#channel.addEventListener('message', ({ data }) => this.#hear(data));
  }

  get signedIn() {
    return this.#signedIn;
  }

  // Answers who is signed in here, or at another tab of this browser.
  async find() {
    const found = remembered() ?? (await this.#askOthers());
    if (found) this.#keep(found);
    else sessionStorage.removeItem(KEY);
    return found;
  }

  // What to tell on the sign-in page, once.
  takeWords() {
    const words = sessionStorage.getItem(WORDS) ?? '';
    sessionStorage.removeItem(WORDS);
    return words;
  }

  enter(signedIn) {
    this.#keep(signedIn);
    this.dispatchEvent(new Event('entered'));
  }

  // Where to go on, today or after a reload, if a node is gone.
  learn(nodes) {
    this.#keep({ ...this.#signedIn, nodes });
  }

  // At `node`, which is the one that serves us.
  async renew(node) {
    const before = this.#signedIn.token;
    const { token, expiresAt } = await renew(node, before);
    this.#replace(before, { token, expiresAt });
    this.#channel.postMessage({ instead: before, token, expiresAt });
  }

  async leave(node) {
    this.#channel.postMessage({ left: this.#signedIn.token });
    await signOut(node, this.#signedIn.token);
    sessionStorage.clear();
    this.#startAnew();
  }

  // The sign-in ended by itself: whoever signs in again goes on with what they had begun.
  end(words) {
    sessionStorage.removeItem(KEY);
    sessionStorage.setItem(WORDS, words);
    this.#startAnew();
  }

  // An empty page shows nothing of the one who was here.
  #startAnew() {
    history.replaceState(null, '');
    location.reload();
  }

  #keep(signedIn) {
    this.#signedIn = signedIn;
    sessionStorage.setItem(KEY, JSON.stringify(signedIn));
  }

  #replace(before, { token, expiresAt }) {
    if (this.#signedIn?.token !== before) return;
    this.#keep({ ...this.#signedIn, token, expiresAt });
    this.dispatchEvent(new Event('renewed'));
  }

  #hear(message) {
    if (message.ask && this.#signedIn) this.#channel.postMessage({ signedIn: this.#signedIn });
    if (message.instead) this.#replace(message.instead, message);
    if (message.left && message.left === this.#signedIn?.token) this.end('');
  }

  #askOthers() {
    return new Promise((resolve) => {
      this.#channel.addEventListener('message', ({ data }) => data.signedIn && resolve(data.signedIn));
      setTimeout(resolve, OTHERS_ANSWER_WITHIN);
      this.#channel.postMessage({ ask: true });
    });
  }
}

function remembered() {
  const signedIn = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  return signedIn && new Date(signedIn.expiresAt) > new Date() ? signedIn : undefined;
}
