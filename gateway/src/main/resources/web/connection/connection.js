// One socket that stays: signs in, numbers commands, finds their replies, notices when nobody
// answers any more, and comes back by itself.

import { t } from '../text/text.js';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
const REPLY_WITHIN = 20_000;
// A browser tells nobody that a network is gone; after so long a silence the server is asked.
const SILENCE = 25_000;
const SIGNED_OUT = 4002;

export class ConnectionLost extends Error {
  constructor() {
    super(t('connectionLost'));
  }
}

// Emits 'ready' after every sign-in, 'lost', 'event' with the frame, 'signed-out' when the token is
// no longer good.
export class Connection extends EventTarget {
  #token;
  #socket;
  #waiting = new Map();
  #ref = 0;
  #attempt = 0;
  #timer;
  #pulse;
  #heardAt = 0;
  #ended = false;
  #ready = false;
  #online = () => this.#retryNow();
  #offline = () => this.#lose();
  #shown = () => document.visibilityState === 'visible' && this.#feelPulse();

  constructor(token) {
    super();
    this.#token = token;
    window.addEventListener('online', this.#online);
    window.addEventListener('offline', this.#offline);
    document.addEventListener('visibilitychange', this.#shown);
  }

  get ready() {
    return this.#ready;
  }

  open() {
    const url = new URL('/api/v1/socket', location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const socket = new WebSocket(url);
    this.#socket = socket;
    // A socket that was given up may still have something to tell.
    const on = (type, run) => socket.addEventListener(type, (event) => socket === this.#socket && run(event));
    on('open', () => this.#signIn());
    on('message', ({ data }) => this.#take(JSON.parse(data)));
    on('close', ({ code }) => this.#closed(code));
  }

  // Goes on with a renewed token, on the socket that is open.
  renewed(token) {
    this.#token = token;
    if (this.#ready) this.command('SignIn', { token }).catch(() => this.#lose());
  }

  close() {
    this.#ended = true;
    clearTimeout(this.#timer);
    clearInterval(this.#pulse);
    window.removeEventListener('online', this.#online);
    window.removeEventListener('offline', this.#offline);
    document.removeEventListener('visibilitychange', this.#shown);
    this.#socket?.close(1000);
  }

  // Resolves with what `ok` holds; rejects with { refused } or { failed } set, or ConnectionLost.
  command(name, properties = {}) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return Promise.reject(new ConnectionLost());
    const ref = ++this.#ref;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#lose(), REPLY_WITHIN);
      this.#waiting.set(ref, { resolve, reject, timer });
      this.#socket.send(JSON.stringify({ do: name, ref, ...properties }));
    });
  }

  async #signIn() {
    try {
      const self = await this.command('SignIn', { token: this.#token });
      this.#attempt = 0;
      this.#ready = true;
      clearInterval(this.#pulse);
      this.#pulse = setInterval(() => this.#feelPulse(), SILENCE);
      this.#emit('ready', self);
    } catch (error) {
      const wrong = error.refused === 'WRONG_CREDENTIALS' || error.refused === 'NOT_SIGNED_IN';
      if (wrong) this.#end();
      else this.#lose();
    }
  }

  // Signing in again changes nothing, and is answered by a server that is still there.
  #feelPulse() {
    if (!this.#ready || Date.now() - this.#heardAt < SILENCE) return;
    this.command('SignIn', { token: this.#token }).catch(() => this.#lose());
  }

  #take(frame) {
    this.#heardAt = Date.now();
    if (frame.event) this.#emit('event', frame);
    const waiting = this.#waiting.get(frame.re);
    if (!waiting) return;
    this.#waiting.delete(frame.re);
    clearTimeout(waiting.timer);
    if (frame.ok) waiting.resolve(frame.ok);
    else waiting.reject(Object.assign(new Error(frame.message ?? ''), frame));
  }

  // Gives the socket up at once: closing it properly could take long where nobody answers.
  #lose() {
    const socket = this.#socket;
    if (!socket) return;
    this.#closed();
    socket.close();
  }

  #closed(code) {
    this.#socket = undefined;
    this.#ready = false;
    clearInterval(this.#pulse);
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new ConnectionLost());
    }
    this.#waiting.clear();
    if (this.#ended) return;
    if (code === SIGNED_OUT) {
      this.#end();
      return;
    }
    this.#emit('lost');
    // Half of the wait is chance, so that not everybody comes back at the same moment.
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#attempt++);
    this.#timer = setTimeout(() => this.open(), wait / 2 + (Math.random() * wait) / 2);
  }

  #retryNow() {
    if (this.#ended || this.#socket) return;
    clearTimeout(this.#timer);
    this.open();
  }

  #end() {
    this.close();
    this.#emit('signed-out');
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
