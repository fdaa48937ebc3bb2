// What this page knows of people: what they are called, and how they can be reached.

// Emits 'changed' when a name becomes known.
export class People extends EventTarget {
  #connection;
  #names = new Map();
  #asked = new Set();

  constructor(connection) {
    super();
    this.#connection = connection;
  }

  // What somebody is called; asks for it where it is not known, and says 'changed' then.
  name = (address) => {
    if (!this.#names.has(address)) this.#ask(address);
    return this.#names.get(address) ?? address;
  };

  meet(people) {
    for (const { address, displayName } of people) if (displayName) this.#names.set(address, displayName);
  }

  async search(text) {
    const { people } = await this.#connection.command('SearchPeople', { text });
    this.meet(people);
    return people;
  }

  // Answers everything one may know about somebody, or nothing.
  async contact(address) {
    return (await this.#describe([address]))[0];
  }

  // Changes one's own card.
  async edit(fields) {
    await this.#connection.command('EditProfile', fields);
  }

  async #describe(addresses) {
    const { people } = await this.#connection.command('DescribePeople', { people: addresses });
    this.meet(people);
    return people;
  }

  async #ask(address) {
    if (this.#asked.has(address) || !this.#connection.ready) return;
    this.#asked.add(address);
    try {
      if (await this.contact(address)) this.dispatchEvent(new Event('changed'));
    } catch {
      // The address stands for the name until somebody looks again.
      this.#asked.delete(address);
    }
  }
}
