// What this page knows of the conversations; follows the events and closes every gap by reading.

import { WORTH_AGAIN } from '../connection/connection.js';
import { History } from './history.js';

const PAGE = 100;
const AGAIN_AFTER = 2_000;

// Emits 'changed', and 'said' with { conversation, entry } for each message that just came.
export class Conversations extends EventTarget {
  #connection;
  #self;
  #people;
  #known = new Map();
  #dropped = new Set();
  #marking = new Map();
  #refresh;
  #resuming;
  #listed = false;

  constructor(connection, self, people) {
    super();
    this.#connection = connection;
    this.#self = self;
    this.#people = people;
    people.meet([self]);
  }

  get self() {
    return this.#self;
  }

  // Whether the overview was read once, so that an empty list means that there are none.
  get listed() {
    return this.#listed;
  }

  all() {
    return [...this.#known.values()].filter((one) => !one.hidden).sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
  }

  get(id) {
    return this.#known.get(id);
  }

  // The chat of two with somebody, if there is one in the list.
  pairWith(address) {
    return this.all().find((one) => !one.group && one.participants.some((other) => other.address === address));
  }

  // Whether it was here and is not any more.
  isDropped(id) {
    return this.#dropped.has(id);
  }

  // Reads the overview, then what loaded conversations have missed; again until that is done.
  async resume() {
    await this.#untilDone(this.#readAll());
  }

  async #readAll() {
    const before = new Map(this.all().map((one) => [one.conversation, one.lastSequence]));
    let after;
    do {
      const page = await this.#readPage(after);
      page.conversations.forEach((overview) => before.delete(overview.conversation));
      after = page.after;
    } while (after);
    this.#drop(before);
    this.#listed = true;
    this.#emit();
    await Promise.all(this.all().map((one) => one.history.catchUp(one.lastSequence)));
  }

  async #readPage(after) {
    const page = await this.#connection.command('ListConversations', { limit: PAGE, ...(after && { after }) });
    page.conversations.forEach((overview) => this.#learn(overview));
    this.#emit();
    return page;
  }

  // Loads the end of a conversation, or the entries around `sequence`, if they are not there.
  async load(id, sequence) {
    this.#dropped.delete(id);
    if (!this.#known.has(id)) await this.resume();
    if (!this.#known.has(id)) await this.#readHidden(id);
    const conversation = this.#known.get(id);
    if (!conversation) return;
    const { history, lastSequence } = conversation;
    if (sequence) {
      if (!history.holds(sequence)) await history.openAround(sequence);
    } else if (!history.reachesEnd) {
      await history.openEnd(lastSequence);
    }
  }

  // A pair that was left is not in the overview, but can be found by searching; it shows itself
  // again when somebody says something.
  async #readHidden(id) {
    const read = async (range) =>
      (await this.#connection.command('ReadEntries', { conversation: id, limit: 1, ...range })).entries[0];
    const [started, last] = await Promise.all([read({ after: 0 }), read({})]);
    const participants = started.participants.map((address) => ({ address, moderator: false }));
    const { sequence: lastSequence, at: lastAt } = last;
    this.#learn({ conversation: id, hidden: true, title: '', group: false, participants, lastSequence, lastAt, unread: 0 });
    this.#emit();
  }

  toEnd(id) {
    const { history, lastSequence } = this.#known.get(id);
    return history.openEnd(lastSequence);
  }

  // Says that everything up to `sequence` was read; one such command at a time per conversation.
  async markRead(id, sequence) {
    const conversation = this.#known.get(id);
    const mark = conversation?.read?.[this.#self.address] ?? 0;
    if (!conversation || sequence <= mark) return;
    this.#setMark(conversation, 'read', this.#self.address, sequence);
    this.#count(conversation, mark, sequence);
    this.#emit();
    const isUnderWay = this.#marking.has(id);
    this.#marking.set(id, sequence);
    if (!isUnderWay) await this.#tellRead(id);
  }

  async #tellRead(id) {
    try {
      let told;
      while (told !== this.#marking.get(id)) {
        told = this.#marking.get(id);
        await this.#connection.command('MarkRead', { conversation: id, sequence: told });
      }
    } catch {
      // Not told: the server's own mark comes with the next overview, and is told again then.
    } finally {
      this.#marking.delete(id);
    }
  }

  // A pair that was left is out of sight until somebody says something in it.
  hide(id) {
    this.#forget(id);
    this.#emit();
  }

  // A reply said that our message has this sequence; its event, which has its links too, came before
  // or is still on the way.
  sent({ conversation: id, clientId, text }, { sequence, at }) {
    if (this.#known.get(id)?.history.holds(sequence)) return;
    const entry = { sequence, kind: 'Said', by: this.#self.address, at, clientId, text };
    this.#untilDone(this.#add(id, entry));
  }

  async take(frame) {
    await this.#untilDone(this.#follow(frame));
  }

  async #follow(frame) {
    switch (frame.event) {
      case 'EntryAdded':
        return this.#heard(frame.conversation, { ...frame.entry, sequence: frame.sequence });
      case 'Read':
      case 'Delivered':
        return this.#mark(frame);
      case 'Behind':
        return this.resume();
      default:
        return undefined;
    }
  }

  #heard(id, entry) {
    const isNews = entry.sequence > (this.#known.get(id)?.lastSequence ?? 0);
    if (isNews && entry.kind === 'Said' && entry.by !== this.#self.address)
      this.dispatchEvent(new CustomEvent('said', { detail: { conversation: id, entry } }));
    return this.#add(id, entry);
  }

  async #add(id, entry) {
    const conversation = this.#known.get(id);
    if (!conversation) {
      this.#refreshSoon();
      return;
    }
    if (entry.sequence > conversation.lastSequence) this.#isNewest(conversation, entry);
    const follows = conversation.history.add(entry);
    this.#emit();
    if (!follows) await conversation.history.catchUp(conversation.lastSequence);
  }

  #isNewest(conversation, entry) {
    conversation.lastSequence = entry.sequence;
    conversation.hidden = false;
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

  #mark({ event, conversation: id, by, sequence }) {
    const conversation = this.#known.get(id);
    if (!conversation) return;
    const isOwn = event === 'Read' && by === this.#self.address;
    const before = conversation.read?.[by] ?? 0;
    this.#setMark(conversation, event === 'Read' ? 'read' : 'delivered', by, sequence);
    if (isOwn && sequence > before) this.#count(conversation, before, sequence);
    this.#emit();
  }

  #setMark(conversation, marks, by, sequence) {
    const before = conversation[marks]?.[by] ?? 0;
    conversation[marks] = { ...conversation[marks], [by]: Math.max(before, sequence) };
  }

  // How much is unread after one has read on `from` one sequence `to` another.
  #count(conversation, from, to) {
    const { history, lastSequence } = conversation;
    const isFromOthers = (entry) => entry.kind === 'Said' && entry.by !== this.#self.address;
    const between = (low, high) =>
      history.entries.filter((entry) => low < entry.sequence && entry.sequence <= high && isFromOthers(entry)).length;
    if (to >= lastSequence) conversation.unread = 0;
    else if (history.holds(to) && history.reachesEnd) conversation.unread = between(to, lastSequence);
    else if (history.holds(from) && history.holds(to))
      conversation.unread = Math.max(0, conversation.unread - between(from, to));
    else this.#resumeSoon();
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
    const id = overview.conversation;
    this.#dropped.delete(id);
    this.#people.meet(overview.participants);
    const known = this.#known.get(id) ?? { history: this.#historyOf(id) };
    // An event may have overtaken the overview.
    const { lastSequence, lastAt, last } = known;
    const newer = lastSequence > overview.lastSequence ? { lastSequence, lastAt, last } : {};
    this.#known.set(id, Object.assign(known, { hidden: false }, overview, newer));
  }

  #historyOf(id) {
    const read = async (range) =>
      (await this.#connection.command('ReadEntries', { conversation: id, ...range })).entries;
    return new History(read, () => this.#emit());
  }

  // Several entries in a row need one look at the overview, of which the first page has what they
  // have moved.
  #refreshSoon() {
    this.#refresh ??= setTimeout(() => {
      this.#refresh = undefined;
      this.#untilDone(this.#readPage());
    }, 100);
  }

  #resumeSoon() {
    this.#resuming ??= setTimeout(() => {
      this.#resuming = undefined;
      this.resume();
    }, AGAIN_AFTER);
  }

  // What a node could not do now is asked again; what a lost connection cut short is done with the
  // next one.
  async #untilDone(work) {
    try {
      await work;
    } catch (error) {
      if (error.failed || WORTH_AGAIN.has(error.refused)) this.#resumeSoon();
      else console.debug(error);
    }
  }

  #emit() {
    this.dispatchEvent(new Event('changed'));
  }
}
