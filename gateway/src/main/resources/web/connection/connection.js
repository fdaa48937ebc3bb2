// One socket that stays: signs in, numbers commands, finds their replies, notices when nobody
// answers any more, and comes back by itself, be it to another node.

import { t } from '../text/text.js';
import { Route } from './route.js';

const READY_WITHIN = 10_000;
const REPLY_WITHIN = 20_000;
// A browser tells nobody that a node or a network is gone; after so long a silence the node is asked
// whether it is there, sooner where it owes a reply.
const SILENCE = 20_000;
const SILENCE_OF_DEBTOR = 4_000;
const SIGN_OF_LIFE_WITHIN = 5_000;
const BETWEEN_LOOKS = 1_000;
const GOING_AWAY = 1001;
const SIGNED_OUT = 4002;

// What is refused so may be done a little later.
export const WORTH_AGAIN = new Set(['TOO_MANY_REQUESTS', 'UNAVAILABLE']);

export class ConnectionLost extends Error {
  constructor() {
    super(t('connectionLost'));
  }
}

// Emits 'ready' after every sign-in, 'nodes' with those that the server has named, 'lost', 'event'
// with the frame, 'signed-out' when the token is no longer good.
export class Connection extends EventTarget {
  #token;
  #route;
  #socket;
  #waiting = new Map();
  #ref = 0;
  #timer;
  #pulse;
  #asked;
  #heardAt = 0;
  #owedSince = 0;
  #ended = false;
  #ready = false;
  #online = () => this.#retryNow();
  #offline = () => this.#lose();
  #shown = () => document.visibilityState === 'visible' && this.#feelPulse();

  // `nodes` are those that are known from signing in.
  constructor(token, nodes) {
    super();
    this.#token = token;
    this.#route = new Route(nodes);
    window.addEventListener('online', this.#online);
    window.addEventListener('offline', this.#offline);
    document.addEventListener('visibilitychange', this.#shown);
  }

  get ready() {
    return this.#ready;
  }

  // The node that serves us, as an origin.
  get node() {
    return this.#route.node;
  }

  open() {
    const url = new URL('/api/v1/socket', this.node);
    url.protocol = url.protocol.replace('http', 'ws');
    const socket = new WebSocket(url);
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#lose(), READY_WITHIN);
    // A socket that was given up may still have something to tell.
    const on = (type, run) => socket.addEventListener(type, (event) => socket === this.#socket && run(event));
    on('open', () => this.#signIn());
    on('message', ({ data }) => this.#take(JSON.parse(data)));
    on('close', ({ code }) => this.#closed(code));
  }

  // Goes on with a renewed token, on the socket that is open.
  renewed(token) {
    this.#token = token;
    if (this.#ready) this.#askForLife();
  }

  close() {
    this.#ended = true;
    this.#stopTimers();
    window.removeEventListener('online', this.#online);
    window.removeEventListener('offline', this.#offline);
    document.removeEventListener('visibilitychange', this.#shown);
    this.#socket?.close(1000);
  }

  // Resolves with what `ok` holds; rejects with { refused } or { failed } set, or ConnectionLost.
  command(name, properties = {}) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return Promise.reject(new ConnectionLost());
    const ref = ++this.#ref;
    if (this.#waiting.size === 0) this.#owedSince = Date.now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#lose(), REPLY_WITHIN);
      this.#waiting.set(ref, { resolve, reject, timer });
      this.#socket.send(JSON.stringify({ do: name, ref, ...properties }));
    });
  }

  async #signIn() {
    try {
      const self = await this.command('SignIn', { token: this.#token });
      clearTimeout(this.#timer);
      this.#learn(self);
      this.#ready = true;
      this.#pulse = setInterval(() => this.#feelPulse(), BETWEEN_LOOKS);
      this.#emit('ready', self);
    } catch (error) {
      const wrong = error.refused === 'WRONG_CREDENTIALS' || error.refused === 'NOT_SIGNED_IN';
      if (wrong) this.#end();
      else this.#lose();
    }
  }

  #learn({ nodes }) {
    this.#route.arrived(nodes);
    this.#emit('nodes', nodes);
  }

  #feelPulse() {
    if (!this.#ready || this.#asked) return;
    const isDebtor = this.#waiting.size > 0;
    const silent = Date.now() - (isDebtor ? Math.max(this.#heardAt, this.#owedSince) : this.#heardAt);
    if (silent >= (isDebtor ? SILENCE_OF_DEBTOR : SILENCE)) this.#askForLife();
  }

  // Signing in again changes nothing, and is answered by a node that is still there, also where its
  // database is not.
  async #askForLife() {
    clearTimeout(this.#asked);
    this.#asked = setTimeout(() => this.#lose(true), SIGN_OF_LIFE_WITHIN);
    try {
      this.#learn(await this.command('SignIn', { token: this.#token }));
    } catch (error) {
      if (!(error instanceof ConnectionLost)) this.#lose();
    }
  }

  #take(frame) {
    this.#heardAt = Date.now();
    clearTimeout(this.#asked);
    this.#asked = undefined;
    if (frame.event) this.#emit('event', frame);
    const waiting = this.#waiting.get(frame.re);
    if (!waiting) return;
    this.#waiting.delete(frame.re);
    clearTimeout(waiting.timer);
    if (frame.ok) waiting.resolve(frame.ok);
    else waiting.reject(Object.assign(new Error(frame.message ?? ''), frame));
  }

  // Gives the socket up at once: closing it properly could take long where nobody answers.
  #lose(isNodeGone) {
    const socket = this.#socket;
    if (!socket) return;
    this.#closed(undefined, isNodeGone);
    socket.close();
  }

  #closed(code, isNodeGone = code === GOING_AWAY) {
    this.#socket = undefined;
    this.#ready = false;
    this.#stopTimers();
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
    const wait = isNodeGone ? this.#route.nextOther() : this.#route.next();
    this.#timer = setTimeout(() => this.open(), wait);
  }

  #stopTimers() {
    clearTimeout(this.#timer);
    clearTimeout(this.#asked);
    clearInterval(this.#pulse);
    this.#asked = undefined;
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
