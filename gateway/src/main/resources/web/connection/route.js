// Which node to try next: the one there was, once more, then the others in turn, beginning with any
// of them, so that not everybody goes to the same one.

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
const MOVE_WITHIN = 1_000;

export class Route {
  #told;
  #node = location.origin;
  #ahead = [];
  #rounds = 0;

  // `told` are the nodes that a server has named.
  constructor(told = []) {
    this.#told = told;
  }

  // The node that it leads to, as an origin.
  get node() {
    return this.#node;
  }

  // The node has let us in and named `told`.
  arrived(told = []) {
    this.#told = told;
    this.#ahead = [];
    this.#rounds = 0;
  }

  // Chooses the next node, and answers how many milliseconds to wait before it is tried.
  next() {
    if (this.#ahead.length === 0) this.#begin([this.#node, ...this.#others()]);
    this.#node = this.#ahead.shift();
    // Half of the wait is chance, so that not everybody comes at the same moment.
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#rounds - 1));
    return wait / 2 + (Math.random() * wait) / 2;
  }

  // The same where the node that has let us in is of no use any more: there is nothing to wait for.
  nextOther() {
    const others = this.#others();
    if (others.length === 0 || this.#rounds > 0) return this.next();
    this.#begin([...others, this.#node]);
    this.#node = this.#ahead.shift();
    return Math.random() * MOVE_WITHIN;
  }

  #begin(nodes) {
    this.#ahead = nodes;
    this.#rounds += 1;
  }

  #others() {
    const others = [...new Set([...this.#told, location.origin])].filter(
      (node) => node !== this.#node && isOpenToThisPage(node),
    );
    const start = Math.floor(Math.random() * others.length);
    return [...others.slice(start), ...others.slice(0, start)];
  }
}

// A page that came by TLS may not go on without, and one from elsewhere not to its own computer.
function isOpenToThisPage(node) {
  const { protocol, hostname } = new URL(node);
  if (location.protocol === 'https:' && protocol !== 'https:') return false;
  return isThisComputer(location.hostname) || !isThisComputer(hostname);
}

const isThisComputer = (host) => host === 'localhost' || host === '[::1]' || host.startsWith('127.');
