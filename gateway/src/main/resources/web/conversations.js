// What this page knows of the conversations; follows the events and closes every gap by reading.

const PAGE = 50;

export class Conversations extends EventTarget {
  #connection;
  #self;
  #known = new Map();
  #names = new Map();
  #dropped = new Set();
  #reading = new Map();
  #refresh;

  // Emits 'changed' with the id of a conversation, or nothing if the list changed.
  constructor(connection, self) {
    super();
    this.#connection = connection;
    this.#self = self;
    this.meet([self]);
  }

  get self() {
    return this.#self;
  }

  all() {
    return [...this.#known.values()].sort((a, b) => (b.lastAt ?? '').localeCompare(a.lastAt ?? ''));
  }

  get(id) {
    return this.#known.get(id);
  }

  name = (address) => this.#names.get(address) ?? address;

  titleOf(conversation) {
    if (conversation.title) return conversation.title;
    const others = conversation.participants.filter((one) => one.address !== this.#self.address);
    if (others.length > 0) return others.map((one) => this.name(one.address)).join(', ');
    return this.isIn(conversation) ? 'Only you' : 'A chat you are no longer in';
  }

  // Whom the pair is with that `id` names, if this page knows it.
  partnerOf(id) {
    const pair = this.#known.get(id);
    return pair && this.titleOf(pair);
  }

  isIn(conversation) {
    return conversation.participants.some((one) => one.address === this.#self.address);
  }

  isModerator(conversation) {
    return conversation.participants.some((one) => one.address === this.#self.address && one.moderator);
  }

  meet(people) {
    for (const { address, displayName } of people) if (displayName) this.#names.set(address, displayName);
  }

  // Reads the overview, then what open conversations have missed.
  async resume() {
    const before = new Map([...this.#known].map(([id, { lastSequence }]) => [id, lastSequence]));
    let after;
    do {
      const page = await this.#connection.command('ListConversations', { limit: PAGE, ...(after && { after }) });
      page.conversations.forEach((overview) => {
        before.delete(overview.conversation);
        this.#learn(overview);
      });
      after = page.after;
    } while (after);
    this.#drop(before);
    this.#emit();
    const behind = [...this.#known.values()].filter((one) => one.loaded && one.seen < one.lastSequence);
    await Promise.all(behind.map((one) => this.#catchUp(one)));
  }

  // Loads the newest messages of a conversation once.
  async load(id) {
    let conversation = this.#known.get(id);
    if (!conversation) {
      await this.resume();
      conversation = this.#known.get(id);
    }
    if (!conversation || conversation.loaded) return;
    const before = conversation.lastSequence + 1;
    const { entries } = await this.#connection.command('ReadEntries', { conversation: id, before, limit: PAGE });
    if (conversation.loaded) return;
    conversation.loaded = true;
    conversation.entries = entries;
    conversation.seen = entries.at(-1)?.sequence ?? conversation.lastSequence;
    conversation.complete = entries.length === 0 || entries[0].sequence === 1;
    this.#emit(id);
    await this.#catchUp(conversation);
  }

  async loadEarlier(id) {
    const conversation = this.#known.get(id);
    const before = conversation.entries[0]?.sequence;
    if (!before) return;
    const { entries } = await this.#connection.command('ReadEntries', { conversation: id, before, limit: PAGE });
    const first = conversation.entries[0].sequence;
    conversation.entries = [...entries.filter((entry) => entry.sequence < first), ...conversation.entries];
    conversation.complete = entries.length === 0 || entries[0].sequence === 1;
    this.#emit(id);
  }

  async markRead(id) {
    const conversation = this.#known.get(id);
    const mark = conversation.read?.[this.#self.address] ?? 0;
    if (!conversation.loaded || (mark >= conversation.seen && !conversation.unread)) return;
    conversation.read = { ...conversation.read, [this.#self.address]: conversation.seen };
    conversation.unread = 0;
    this.#emit(id);
    await this.#connection.command('MarkRead', { conversation: id, sequence: conversation.seen });
  }

  // A pair that was left is out of sight until somebody says something in it.
  hide(id) {
    this.#forget(id);
    this.#emit();
  }

  // Whether it was here and is not any more.
  isDropped(id) {
    return this.#dropped.has(id);
  }

  // A reply said that our message has this sequence; its event may still be on the way.
  async sent({ conversation: id, clientId, text }, { sequence, at }) {
    const entry = { kind: 'Said', by: this.#self.address, at, clientId, text };
    await this.#add(id, sequence, entry);
  }

  take(frame) {
    switch (frame.event) {
      case 'EntryAdded':
        return this.#add(frame.conversation, frame.sequence, frame.entry);
      case 'Read':
      case 'Delivered':
        return this.#mark(frame);
      case 'Behind':
        return this.resume();
      default:
        return undefined;
    }
  }

  async #add(id, sequence, entry) {
    const conversation = this.#known.get(id);
    if (!conversation) {
      this.#refreshSoon();
      return;
    }
    if (sequence > conversation.lastSequence) this.#isNewest(conversation, sequence, entry);
    if (conversation.loaded && sequence === conversation.seen + 1) this.#append(conversation, [{ ...entry, sequence }]);
    this.#emit(id);
    if (conversation.loaded && sequence > conversation.seen) await this.#catchUp(conversation);
  }

  #isNewest(conversation, sequence, entry) {
    conversation.lastSequence = sequence;
    conversation.lastAt = entry.at;
    if (entry.kind !== 'Said') {
      const gone = entry.kind === 'Left' ? entry.by : entry.kind === 'Removed' ? entry.participant : undefined;
      conversation.participants = conversation.participants.filter((one) => one.address !== gone);
      this.#refreshSoon();
      return;
    }
    conversation.last = entry;
    if (entry.by !== this.#self.address) conversation.unread += 1;
  }

  #append(conversation, entries) {
    for (const entry of entries) {
      if (entry.sequence <= conversation.seen) continue;
      conversation.entries.push(entry);
      conversation.seen = entry.sequence;
    }
  }

  // Reads on after the last entry seen, until nothing more comes; one read at a time.
  #catchUp(conversation) {
    const id = conversation.conversation;
    const again = this.#reading.get(id) ?? Promise.resolve();
    const reading = again.catch(() => {}).then(async () => {
      while (conversation.seen < conversation.lastSequence) {
        const { entries } = await this.#connection.command('ReadEntries', {
          conversation: id,
          after: conversation.seen,
          limit: PAGE,
        });
        this.#append(conversation, entries);
        if (entries.length === 0) conversation.seen = conversation.lastSequence;
        this.#emit(id);
      }
    });
    this.#reading.set(id, reading);
    return reading;
  }

  #mark({ event, conversation: id, by, sequence }) {
    const conversation = this.#known.get(id);
    if (!conversation) return;
    const marks = event === 'Read' ? 'read' : 'delivered';
    const before = conversation[marks]?.[by] ?? 0;
    conversation[marks] = { ...conversation[marks], [by]: Math.max(before, sequence) };
    if (event === 'Read' && by === this.#self.address && conversation.unread) {
      if (sequence >= conversation.lastSequence) conversation.unread = 0;
      else this.#refreshSoon();
    }
    this.#emit(id);
  }

  // What the overview no longer names was left, perhaps on another device. What got an entry in the
  // meantime may just have moved from a page not yet read to one that was.
  #drop(unnamed) {
    for (const [id, lastSequence] of unnamed) {
      if (this.#known.get(id)?.lastSequence === lastSequence) this.#forget(id);
    }
  }

  #forget(id) {
    this.#known.delete(id);
    this.#dropped.add(id);
  }

  #learn(overview) {
    this.#dropped.delete(overview.conversation);
    this.meet(overview.participants);
    const known = this.#known.get(overview.conversation) ?? { entries: [], seen: 0, loaded: false, complete: false };
    // An event may have overtaken the overview.
    const { lastSequence, lastAt, last } = known;
    const newer = lastSequence > overview.lastSequence ? { lastSequence, lastAt, last } : {};
    this.#known.set(overview.conversation, Object.assign(known, overview, newer));
  }

  // Several entries in a row need one look at the overview.
  #refreshSoon() {
    this.#refresh ??= setTimeout(() => {
      this.#refresh = undefined;
      this.resume().catch(() => {});
    }, 100);
  }

  #emit(id) {
    this.dispatchEvent(new CustomEvent('changed', { detail: id }));
  }
}
