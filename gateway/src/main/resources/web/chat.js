// Puts the chat together: connection, what is known, what is on its way, and what is seen.

import { renew } from './api.js';
import { Compose } from './compose.js';
import { Connection } from './connection.js';
import { Conversations } from './conversations.js';
import { byId, setText, show } from './dom.js';
import { ListView } from './list-view.js';
import { MessagesView } from './messages-view.js';
import { newId, Outbox } from './outbox.js';
import { Panel } from './panel.js';
import { Picker } from './picker.js';
import { Typing } from './typing.js';
import { explain } from './words.js';

export class Chat {
  #self;
  #ended;
  #remember;
  #connection;
  #conversations;
  #outbox;
  #list;
  #messages;
  #typing;
  #compose;
  #panel;
  #picker;
  #current;
  // What was open before the page was loaded again.
  #wanted = history.state?.conversation;
  #painting;

  // `remember(signedIn)` keeps a renewed token; `ended(words)` is called when the sign-in is over.
  constructor(self, remember, ended) {
    this.#self = self;
    this.#remember = remember;
    this.#ended = ended;
    this.#connection = new Connection(self.token);
    this.#conversations = new Conversations(this.#connection, self);
    this.#outbox = new Outbox(
      this.#connection,
      () => this.#paint(),
      (message, ok) => this.#conversations.sent(message, ok),
    );
    this.#typing = new Typing(this.#connection, () => this.#paint());
    this.#list = new ListView(this.#conversations, (id) => this.#open(id));
    this.#compose = new Compose(
      (text) => this.#send(text),
      () => this.#typing.tell(this.#current),
    );
    this.#messages = new MessagesView(this.#conversations, this.#outbox, (text) => this.#compose.giveBack(text));
    this.#picker = new Picker((text) => this.#search(text));
    this.#panel = new Panel(
      this.#conversations,
      (name, properties) => this.#command(name, { ...properties, clientId: newId() }),
      (conversation) => this.#addTo(conversation),
      (conversation) => this.#hide(conversation),
    );
  }

  start() {
    setText(byId('me'), this.#self.displayName);
    show(byId('chat'), true);
    this.#listen();
    this.#connection.open();
  }

  stop() {
    this.#connection.close();
  }

  #listen() {
    this.#connection.addEventListener('ready', () => this.#resume());
    this.#connection.addEventListener('lost', () => notice('Connection lost. Connecting again…'));
    this.#connection.addEventListener('signed-out', () => this.#ended('Your sign-in has ended. Sign in again.'));
    this.#connection.addEventListener('event', ({ detail }) => this.#take(detail));
    this.#conversations.addEventListener('changed', () => this.#paint());
    document.addEventListener('visibilitychange', () => this.#paint());
    byId('new-chat').onclick = () => this.#newChat();
    byId('participants').onclick = () => this.#panel.open(this.#current);
    byId('back').onclick = () => this.#close();
    window.addEventListener('popstate', ({ state }) => this.#goneTo(state?.conversation));
    byId('earlier').onclick = () => this.#quietly(this.#conversations.loadEarlier(this.#current));
  }

  async #resume() {
    notice('');
    await this.#quietly(this.#conversations.resume());
    if (this.#current) await this.#quietly(this.#conversations.load(this.#current));
    else if (this.#wanted) this.#goneTo(this.#wanted);
    this.#wanted = undefined;
  }

  #take(frame) {
    if (frame.event === 'Typing') {
      this.#typing.hear(frame.conversation, frame.by);
    } else if (frame.event === 'Expiring') {
      this.#renew();
    } else {
      if (frame.entry?.clientId) this.#outbox.arrived(frame.entry.clientId);
      if (frame.entry) this.#typing.stopped(frame.conversation, frame.entry.by);
      this.#quietly(this.#conversations.take(frame));
    }
  }

  async #renew() {
    try {
      const renewed = await renew(this.#self.token);
      this.#self = { ...this.#self, token: renewed.token, expiresAt: renewed.expiresAt };
      this.#remember(this.#self);
      this.#connection.renewed(renewed.token);
    } catch (error) {
      notice(error.message);
    }
  }

  // An open conversation is one step in the browser's history, so that Back leads to the list.
  async #open(id) {
    if (history.state?.conversation) history.replaceState({ conversation: id }, '');
    else history.pushState({ conversation: id }, '');
    await this.#show(id);
  }

  #close() {
    this.#shut();
    if (history.state?.conversation) history.back();
  }

  // The browser went back or forward, perhaps to what this person does not have (any more).
  #goneTo(id) {
    if (id === this.#current) return;
    if (this.#conversations.get(id)) {
      this.#show(id);
      return;
    }
    history.replaceState(null, '');
    this.#shut();
  }

  async #show(id) {
    this.#current = id;
    show(byId('nothing-open'), false);
    show(byId('open'), true);
    document.body.classList.add('reading');
    setText(byId('typing'), '');
    this.#messages.open(id);
    this.#compose.open(id);
    this.#paint();
    await this.#quietly(this.#conversations.load(id));
    if (this.#current !== id) return;
    this.#messages.render();
    this.#messages.toEnd();
    this.#compose.focus();
  }

  #shut() {
    this.#current = undefined;
    show(byId('nothing-open'), true);
    show(byId('open'), false);
    document.body.classList.remove('reading');
    this.#paint();
  }

  #send(text) {
    this.#typing.sent(this.#current);
    this.#outbox.send(this.#current, text);
    this.#messages.render();
    this.#messages.toEnd();
  }

  #newChat() {
    const clientId = newId();
    this.#picker.open({
      heading: 'New chat',
      hint: '',
      action: 'Start chat',
      excluded: [this.#self.address],
      isNew: true,
      choosesHistory: false,
      done: async ({ people, title }) => {
        const participants = people.map((person) => person.address);
        const { conversation } = await this.#command('StartConversation', {
          participants,
          clientId,
          ...(title && { title }),
        });
        return () => this.#goTo(conversation);
      },
    });
  }

  #addTo({ conversation, group, participants: present }) {
    const clientId = newId();
    this.#picker.open({
      heading: group ? 'Add people' : 'New group with more people',
      hint: group ? '' : 'This starts a new group. What the two of you have said stays behind in your chat.',
      action: 'Add',
      excluded: present.map((one) => one.address),
      isNew: false,
      choosesHistory: group,
      done: async ({ people, history }) => {
        const participants = people.map((person) => person.address);
        const ok = await this.#command('AddParticipants', {
          conversation,
          participants,
          clientId,
          ...(group && { history }),
        });
        const isOther = ok.conversation && ok.conversation !== conversation;
        return isOther ? () => this.#goTo(ok.conversation) : undefined;
      },
    });
  }

  // Of a group one has left, what one saw stays to be read.
  #hide({ conversation, group }) {
    if (group) return;
    this.#close();
    this.#conversations.hide(conversation);
  }

  async #goTo(conversation) {
    await this.#quietly(this.#conversations.resume());
    await this.#open(conversation);
  }

  async #search(text) {
    const { people } = await this.#command('SearchPeople', { text });
    this.#conversations.meet(people);
    return people;
  }

  #command(name, properties) {
    return this.#connection.command(name, properties);
  }

  // What fails for lack of a connection is made good by the next one.
  async #quietly(work) {
    try {
      await work;
    } catch (error) {
      if (error.refused || error.failed) notice(explain(error));
    }
  }

  // Many changes make one picture.
  #paint() {
    this.#painting ??= setTimeout(() => {
      this.#painting = undefined;
      this.#list.render(this.#current);
      if (!this.#current) return;
      if (this.#conversations.isDropped(this.#current)) {
        this.#close();
        return;
      }
      this.#messages.render();
      this.#panel.render();
      setText(byId('typing'), this.#typing.line(this.#current, this.#conversations.name));
      if (document.visibilityState === 'visible') this.#markRead();
    }, 16);
  }

  #markRead() {
    const conversation = this.#conversations.get(this.#current);
    if (!conversation || !this.#connection.ready || !this.#conversations.isIn(conversation)) return;
    this.#quietly(this.#conversations.markRead(this.#current));
  }
}

export function notice(words) {
  setText(byId('notice'), words);
  show(byId('notice'), words !== '');
}
