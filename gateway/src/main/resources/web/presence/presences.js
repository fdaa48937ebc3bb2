// Who is there: what this page sees of the people in view, and how the person of this page appears.

const MOST_WATCHED = 1_000;
const AT_ONCE = 100;
// What leaves the view and comes back meanwhile, as when a list is scrolled, is watched all along.
const SOON = 150;
const AGAIN_AFTER = 3_000;

// Emits 'changed' with { person, before, after } for each change; both as { person, level, presence }.
export class Presences extends EventTarget {
  #connection;
  #self;
  #seen = new Map();
  // How many places show somebody's presence now.
  #wanted = new Map();
  #watched = new Set();
  #timer;

  constructor(connection, self) {
    super();
    this.#connection = connection;
    this.#self = self;
    connection.addEventListener('ready', () => this.#anew([]));
    connection.addEventListener('event', ({ detail }) => this.#take(detail));
  }

  // What is seen of somebody; nothing if that is not known yet.
  of(person) {
    return this.#seen.get(person);
  }

  get own() {
    return this.#seen.get(this.#self)?.presence;
  }

  // Whether the person of this page wants messages to come without a sound.
  get isQuiet() {
    return this.own?.state === 'DO_NOT_DISTURB';
  }

  // Has somebody watched until the function that it answers is called.
  want(person) {
    this.#wanted.set(person, (this.#wanted.get(person) ?? 0) + 1);
    this.#soon();
    return () => {
      const left = this.#wanted.get(person) - 1;
      if (left) this.#wanted.set(person, left);
      else this.#wanted.delete(person);
      this.#soon();
    };
  }

  // Asks people to show themselves; whether they do is not told.
  async ask(people) {
    for (let from = 0; from < people.length; from += AT_ONCE) {
      const some = people.slice(from, from + AT_ONCE);
      await this.#watch(some, false);
      some.forEach((one) => this.#watched.add(one));
    }
    this.#soon();
  }

  // `chosen` is { person, state, reason, note, place, until }, of which only the state has to be there.
  async set(chosen) {
    this.#learn(await this.#connection.command('SetPresence', chosen));
  }

  async reset(person) {
    this.#learn(await this.#connection.command('ResetPresence', { ...(person && { person }) }));
  }

  #take(frame) {
    if (frame.event === 'PresenceChanged') this.#learn(frame);
    else if (frame.event === 'WatchAgain') this.#anew([this.#self]);
  }

  // Nothing that was watched is watched any more.
  #anew(people) {
    this.#watched.clear();
    if (people.length) this.#watch(people, true).catch(() => {});
    this.#soon();
  }

  #learn({ person, level, presence }) {
    const before = this.#seen.get(person);
    const after = { person, level, presence };
    this.#seen.set(person, after);
    this.dispatchEvent(new CustomEvent('changed', { detail: { person, before, after } }));
  }

  #soon(after = SOON) {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#settle();
    }, after);
  }

  #settle() {
    if (!this.#connection.ready) return;
    const wanted = new Set([...this.#wanted.keys()].filter((one) => one !== this.#self).slice(0, MOST_WATCHED));
    const gone = [...this.#watched].filter((one) => !wanted.has(one));
    const fresh = [...wanted].filter((one) => !this.#watched.has(one));
    this.#watched = wanted;
    gone.forEach((one) => this.#seen.delete(one));
    if (gone.length) this.#connection.command('Unwatch', { people: gone }).catch(() => {});
    if (fresh.length) this.#watch(fresh, true).catch(() => this.#retry(fresh));
  }

  // Lost with its connection they are watched on the next one anyway.
  #retry(people) {
    people.forEach((one) => this.#watched.delete(one));
    this.#soon(AGAIN_AFTER);
  }

  async #watch(people, quiet) {
    const { people: seen } = await this.#connection.command('Watch', { people, quiet });
    seen.forEach((one) => this.#learn(one));
  }
}
