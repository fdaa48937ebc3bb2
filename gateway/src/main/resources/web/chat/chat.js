// Puts the chat together: connection, what is known, what is on its way, and what is open.

import { Grants } from '../authorization/grants.js';
import { May } from '../authorization/may.js';
import { Calls } from '../call/calls.js';
import { newId } from '../connection/id.js';
import { Connection } from '../connection/connection.js';
import { Outbox } from '../connection/outbox.js';
import { Conversations } from '../conversation/conversations.js';
import { Drafts } from '../conversation/drafts.js';
import { Typing } from '../conversation/typing.js';
import { Notices } from '../notice/notices.js';
import { QuietTime } from '../notice/quiet-time.js';
import { People } from '../people/people.js';
import { Activity } from '../presence/activity.js';
import { Presences } from '../presence/presences.js';
import { t } from '../text/text.js';
import { explain } from './explain.js';

const PAINT_AFTER = 15;
const MUCH_UNREAD = 30;
const RENEW_AGAIN_AFTER = 10_000;

// Emits 'changed', at most once in a while, whatever has changed; and 'opened' when another
// conversation, or another place of it, is to be shown; 'sending' when the person has
// written; and 'seeking' with the conversation that is to be searched.
export class Chat extends EventTarget {
  drafts;
  typing;
  outbox;
  conversations;
  people;
  presences;
  may;
  grants;
  quietTime;
  calls;
  // The entry to be shown first, if it is not the newest.
  target;
  // What to tell above everything, until it was read.
  notice = '';
  // The dialog that is open, as { name, …what it needs }.
  dialog;
  panelOpen = matchMedia('(min-width: 70rem)').matches;
  #session;
  #connection;
  #current;
  #wanted = history.state?.conversation;
  #wasLost = false;
  #painting;

  constructor(session, settings) {
    super();
    this.#session = session;
    this.#connection = new Connection(session.signedIn.token, session.signedIn.nodes);
    this.people = new People(this.#connection);
    this.may = new May(this.#connection);
    this.grants = new Grants(this.#connection);
    this.presences = new Presences(this.#connection, session.signedIn.address);
    this.conversations = new Conversations(this.#connection, session.signedIn, this.people);
    this.drafts = new Drafts(this.self.address);
    this.outbox = new Outbox(this.#connection, this.self.address, (message, ok) => this.conversations.sent(message, ok));
    this.typing = new Typing(this.#connection);
    this.calls = new Calls(this.#connection, this.self.address);
    this.quietTime = new QuietTime(this);
    new Activity(this.#connection, settings);
    new Notices(this, settings);
    this.#listen();
  }

  get self() {
    return this.conversations.self;
  }

  // 'connecting', 'ready' or 'lost'.
  get state() {
    if (this.#connection.ready) return 'ready';
    return this.#wasLost ? 'lost' : 'connecting';
  }

  get current() {
    return this.conversations.get(this.#current);
  }

  isIn(conversation) {
    return conversation.participants.some((one) => one.address === this.self.address);
  }

  isModerator(conversation) {
    return conversation.participants.some((one) => one.address === this.self.address && one.moderator);
  }

  mayAdd(conversation) {
    return this.isIn(conversation) && (!conversation.group || this.isModerator(conversation));
  }

  start() {
    this.#connection.open();
  }

  // An open conversation is one step in the browser's history, so that Back leads to the list.
  async open(id, sequence) {
    if (history.state?.conversation) history.replaceState({ conversation: id }, '');
    else history.pushState({ conversation: id }, '');
    await this.#show(id, sequence);
  }

  close() {
    this.#shut();
    if (history.state?.conversation) history.back();
  }

  // Opens the conversation `step` places further down the list.
  openNext(step) {
    const all = this.conversations.all();
    const at = all.findIndex((one) => one.conversation === this.#current);
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
    if (next) this.open(next.conversation);
  }

  show(dialog) {
    this.dialog = dialog;
    this.changed();
  }

  // Tells why something was not done, and what can be done about it.
  tell(error) {
    if (error.refused === 'LEVEL_TOO_LOW' && error.people) this.show({ name: 'request', people: error.people });
    else this.show({ name: 'words', words: explain(error) });
  }

  announce(notice) {
    this.notice = notice;
    this.changed();
  }

  // Why one may not write to somebody who is perhaps not in view, of whom `level` is known by then.
  whyNotChatWith(address, level) {
    return this.may.whyNotChatWith(this.people.name(address), this.presences.of(address)?.level ?? level);
  }

  togglePanel(isOpen = !this.panelOpen) {
    this.panelOpen = isOpen;
    this.changed();
  }

  send(text) {
    this.typing.sent(this.#current);
    this.outbox.send(this.#current, text);
    this.dispatchEvent(new Event('sending'));
  }

  // Sends a change; asked again by the server's or the connection's fault it is still one change.
  command(name, properties, clientId = newId()) {
    return this.#connection.command(name, { ...properties, clientId });
  }

  // What has begun goes on, also where no other could be begun.
  async startPair(address) {
    const begun = this.conversations.pairWith(address);
    if (begun) {
      this.open(begun.conversation);
      return;
    }
    const { conversation } = await this.command('StartConversation', { participants: [address] });
    this.open(conversation);
  }

  // Searches all of one's messages, or those of the conversation `scope`.
  async searchMessages(text, { scope, after }) {
    const properties = { text, ...(scope && { conversation: scope }), ...(after && { after }) };
    return this.#connection.command('SearchMessages', properties);
  }

  // Lets the person search in the open conversation.
  seek() {
    this.dispatchEvent(new CustomEvent('seeking', { detail: this.#current }));
  }

  hide(id) {
    if (id === this.#current) this.close();
    this.conversations.hide(id);
  }

  signOut() {
    if (!this.outbox.isEmpty && !confirm(t('unsent'))) return;
    this.calls.leave();
    this.#connection.close();
    this.#session.leave(this.#connection.node);
  }

  changed() {
    this.#painting ??= setTimeout(() => {
      this.#painting = undefined;
      if (this.#current && this.conversations.isDropped(this.#current)) this.close();
      this.dispatchEvent(new Event('changed'));
    }, PAINT_AFTER);
  }

  #listen() {
    const connection = this.#connection;
    connection.addEventListener('ready', () => this.#resume());
    connection.addEventListener('nodes', ({ detail }) => this.#session.learn(detail));
    connection.addEventListener('lost', () => {
      this.#wasLost = true;
      this.changed();
    });
    connection.addEventListener('signed-out', () => this.#session.end(t('signInEnded')));
    connection.addEventListener('event', ({ detail }) => this.#take(detail));
    this.#session.addEventListener('renewed', () => connection.renewed(this.#session.signedIn.token));
    for (const part of [this.conversations, this.people, this.outbox, this.typing, this.may, this.grants, this.calls])
      part.addEventListener('changed', () => this.changed());
    this.presences.addEventListener('changed', ({ detail }) => this.#mattersToAll(detail) && this.changed());
    window.addEventListener('popstate', ({ state }) => this.#goneTo(state?.conversation));
  }

  async #resume() {
    this.changed();
    await this.#quietly(this.conversations.resume());
    if (this.#current && !this.current?.history.loaded) await this.#quietly(this.conversations.load(this.#current));
    else if (this.#wanted) this.#goneTo(this.#wanted);
    this.#wanted = undefined;
  }

  // A sign changes by itself; the page only with one's own presence, with what one may do to somebody,
  // and with whoever is in the open conversation.
  #mattersToAll({ person, before, after }) {
    return (
      person === this.self.address ||
      before?.level !== after.level ||
      this.current?.participants.some((one) => one.address === person)
    );
  }

  #take(frame) {
    if (frame.event === 'Typing') {
      this.typing.hear(frame.conversation, frame.by);
    } else if (frame.event === 'Expiring') {
      this.#renew();
    } else {
      if (frame.entry) {
        this.typing.stopped(frame.conversation, frame.entry.by);
        this.typing.stopped(frame.conversation, frame.entry.participant);
      }
      const taken = this.#quietly(this.conversations.take(frame));
      // The entry is there before the message on its way goes: it is never gone in between.
      if (frame.entry?.clientId) this.outbox.arrived(frame.entry.clientId);
      return taken;
    }
    return undefined;
  }

  // Again until it works or the sign-in is over, of which the server tells.
  async #renew() {
    try {
      await this.#session.renew(this.#connection.node);
    } catch {
      if (new Date(this.#session.signedIn.expiresAt) > new Date()) setTimeout(() => this.#renew(), RENEW_AGAIN_AFTER);
    }
  }

  // The browser went back or forward, perhaps to what this person does not have (any more).
  #goneTo(id) {
    if (id === this.#current) return;
    if (this.conversations.get(id)) {
      this.#show(id);
      return;
    }
    history.replaceState(null, '');
    this.#shut();
  }

  async #show(id, sequence) {
    this.#current = id;
    this.target = sequence;
    this.dispatchEvent(new Event('opened'));
    this.changed();
    await this.#quietly(this.conversations.load(id, sequence ?? this.#firstUnread(id)));
  }

  // Where to begin, if so much is unread that it does not lie on the newest page.
  #firstUnread(id) {
    const conversation = this.conversations.get(id);
    if (!conversation || conversation.unread < MUCH_UNREAD || conversation.history.reachesEnd) return undefined;
    return (conversation.read?.[this.self.address] ?? 0) + 1;
  }

  #shut() {
    this.#current = undefined;
    this.changed();
  }

  // What fails here is asked again after connecting again, or by the next look at it.
  async #quietly(work) {
    try {
      await work;
    } catch (error) {
      console.debug(error);
    }
  }
}
