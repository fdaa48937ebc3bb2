// A stretch of a conversation without holes: as much of its log as the page holds at a time.

const PAGE = 100;
const MOST = 400;

export class History {
  entries = [];
  loaded = false;
  reachesStart = false;
  reachesEnd = false;
  // Whether the person looks at the newest entries: then old ones go, else new ones wait outside.
  follows = true;
  #seen = 0;
  // The newest sequence heard of: what comes while a page is under way is not on that page.
  #newest = 0;
  #read;
  #changed;
  #last = Promise.resolve();

  // `read(range)` answers entries of `{ before }` or `{ after }` and `limit`; `changed()` is told.
  constructor(read, changed) {
    this.#read = read;
    this.#changed = changed;
  }

  // The sequence up to which nothing is missing before the end of this stretch.
  get seen() {
    return this.#seen;
  }

  get first() {
    return this.entries[0]?.sequence;
  }

  holds(sequence) {
    return this.loaded && this.first <= sequence && sequence <= this.#seen;
  }

  // Makes it the newest entries; `newest` is the last sequence known.
  openEnd(newest) {
    return this.#inTurn(async () => {
      const entries = await this.#read({ before: newest + 1, limit: PAGE });
      this.#begin(entries, entries.length === 0 || entries[0].sequence === 1, true);
      this.#seen = Math.max(this.#seen, newest);
      await this.#readOn();
    });
  }

  // Makes it the entries before and after `sequence`.
  openAround(sequence) {
    return this.#inTurn(async () => {
      const [before, after] = await Promise.all([
        this.#read({ before: sequence + 1, limit: PAGE }),
        this.#read({ after: sequence, limit: PAGE }),
      ]);
      this.#begin([...before, ...after], before.length === 0, after.length === 0);
      this.#seen = Math.max(this.#seen, sequence);
      if (this.reachesEnd) await this.#readOn();
    });
  }

  earlier() {
    return this.#inTurn(async () => {
      if (!this.loaded || this.reachesStart) return;
      const { first } = this;
      const entries = await this.#read({ before: first ?? 1, limit: PAGE });
      // Meanwhile the start was cut off, and these entries would not adjoin.
      if (first !== this.first) return;
      this.reachesStart = entries.length === 0 || entries[0].sequence === 1;
      this.entries = [...entries, ...this.entries];
      this.#cutEnd();
    });
  }

  later() {
    return this.#inTurn(async () => {
      if (!this.loaded || this.reachesEnd) return;
      const entries = await this.#read({ after: this.#seen, limit: PAGE });
      this.reachesEnd = entries.length === 0;
      this.#append(entries);
      this.#cutStart();
      if (this.reachesEnd) await this.#readOn();
    });
  }

  // Takes an entry that just came; answers whether it follows or was known.
  add(entry) {
    this.#newest = Math.max(this.#newest, entry.sequence);
    if (!this.loaded) return true;
    if (entry.sequence <= this.#seen) {
      this.#replace(entry);
      return true;
    }
    if (!this.reachesEnd) return true;
    if (entry.sequence !== this.#seen + 1) return false;
    this.#append([entry]);
    this.#keepBounded();
    return true;
  }

  // Reads what is missing up to `newest`; very much of it is left to be read when it is looked at.
  catchUp(newest) {
    this.#newest = Math.max(this.#newest, newest);
    return this.#inTurn(async () => {
      if (!this.loaded || !this.reachesEnd || this.#seen >= newest) return;
      if (newest - this.#seen <= MOST) {
        await this.#readOn();
      } else if (this.follows) {
        this.#begin(await this.#read({ before: newest + 1, limit: PAGE }), false, true);
        this.#seen = newest;
      } else {
        this.reachesEnd = false;
      }
    });
  }

  async #readOn() {
    while (this.#seen < this.#newest) {
      const newest = this.#newest;
      const entries = await this.#read({ after: this.#seen, limit: PAGE });
      if (entries.length === 0) this.#seen = newest;
      this.#append(entries);
      this.#keepBounded();
      if (!this.reachesEnd) return;
    }
  }

  #begin(entries, reachesStart, reachesEnd) {
    this.entries = entries;
    this.#seen = entries.at(-1)?.sequence ?? 0;
    this.loaded = true;
    this.reachesStart = reachesStart;
    this.reachesEnd = reachesEnd;
  }

  // What a reply told is replaced by what the event tells, which has everything.
  #replace(entry) {
    const at = this.entries.findLastIndex((one) => one.sequence === entry.sequence);
    if (at >= 0) this.entries = this.entries.with(at, entry);
  }

  #append(entries) {
    const fresh = entries.filter((entry) => entry.sequence > this.#seen);
    if (fresh.length === 0) return;
    this.entries = [...this.entries, ...fresh];
    this.#seen = fresh.at(-1).sequence;
  }

  #keepBounded() {
    if (this.entries.length <= MOST + PAGE) return;
    if (this.follows) this.#cutStart();
    else this.#cutEnd();
  }

  #cutStart() {
    if (this.entries.length <= MOST) return;
    this.entries = this.entries.slice(-MOST);
    this.reachesStart = false;
  }

  #cutEnd() {
    if (this.entries.length <= MOST) return;
    this.entries = this.entries.slice(0, MOST);
    this.#seen = this.entries.at(-1).sequence;
    this.reachesEnd = false;
  }

  // One change of the stretch after the other; a failed one does not stop the next.
  #inTurn(run) {
    const turn = this.#last.then(async () => {
      await run();
      this.#changed();
    });
    this.#last = turn.catch(() => {});
    return turn;
  }
}
