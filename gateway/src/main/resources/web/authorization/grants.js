// The levels that one gave, and the requests that wait for an answer; the same on all devices.

const AT_ONCE = 100;

// Emits 'changed'. An entry is { person, displayName, level } or { person, displayName, requestedAt }.
export class Grants extends EventTarget {
  #connection;
  #entries = new Map();

  constructor(connection) {
    super();
    this.#connection = connection;
    connection.addEventListener('ready', () => this.#read());
    connection.addEventListener('event', ({ detail }) => detail.event === 'GrantChanged' && this.#take([detail]));
  }

  // The oldest first.
  get requests() {
    return [...this.#entries.values()]
      .filter((one) => one.requestedAt)
      .sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
  }

  // By name.
  get given() {
    return [...this.#entries.values()]
      .filter((one) => one.level)
      .sort((a, b) => a.displayName.localeCompare(b.displayName));
  }

  give(people, level) {
    return this.#change('GrantLevel', people, { level });
  }

  // Also deletes requests and blocks.
  withdraw(people) {
    return this.#change('WithdrawGrant', people, {});
  }

  async #change(command, people, properties) {
    for (let from = 0; from < people.length; from += AT_ONCE) {
      const some = people.slice(from, from + AT_ONCE);
      this.#take((await this.#connection.command(command, { people: some, ...properties })).grants);
    }
  }

  // If it fails, connecting again reads it.
  async #read() {
    try {
      const { grants } = await this.#connection.command('ListGrants');
      this.#entries.clear();
      this.#take(grants);
    } catch (error) {
      console.debug(error);
    }
  }

  #take(entries) {
    for (const { person, displayName, level, requestedAt } of entries) {
      if (level || requestedAt) this.#entries.set(person, { person, displayName, level, requestedAt });
      else this.#entries.delete(person);
    }
    this.dispatchEvent(new Event('changed'));
  }
}
