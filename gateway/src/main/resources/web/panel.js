// A dialog with the participants of a conversation and what one may do with them.

import { arrange, asking, askingButton, byId, element, setText, show } from './dom.js';
import { explain } from './words.js';

export class Panel {
  #conversations;
  #command;
  #add;
  #left;
  #id;
  #items = new Map();

  // `command(name, properties)` sends; `add(conversation)` lets people be chosen and added;
  // `left(conversation)` is told when the person has gone.
  constructor(conversations, command, add, left) {
    this.#conversations = conversations;
    this.#command = command;
    this.#add = add;
    this.#left = left;
    byId('panel-close').addEventListener('click', () => byId('panel').close());
    byId('add-people').addEventListener('click', () => {
      byId('panel').close();
      this.#add(this.#conversations.get(this.#id));
    });
    byId('rename').addEventListener('submit', (submit) => {
      submit.preventDefault();
      this.#do('Rename', { title: byId('new-title').value.trim() });
    });
    asking(byId('leave'), 'Really leave?', async () => {
      if (!(await this.#do('Leave'))) return;
      byId('panel').close();
      this.#left(this.#conversations.get(this.#id));
    });
  }

  open(id) {
    this.#id = id;
    this.#items.clear();
    byId('new-title').value = this.#conversations.get(id).title ?? '';
    setText(byId('panel-error'), '');
    this.render();
    byId('panel').showModal();
  }

  render() {
    const conversation = this.#conversations.get(this.#id);
    if (!conversation) return;
    const isIn = this.#conversations.isIn(conversation);
    if (!isIn) byId('panel').close();
    const moderates = conversation.group && this.#conversations.isModerator(conversation);
    show(byId('rename'), moderates);
    show(byId('add-people'), isIn && (moderates || !conversation.group));
    show(byId('leave'), isIn);
    arrange(byId('people'), conversation.participants.map((one) => this.#item(one, moderates)));
  }

  // Who did not change keeps their element: a button that asks "really?" stays under the finger.
  #item({ address, moderator }, moderates) {
    const isSelf = address === this.#conversations.self.address;
    const name = this.#conversations.name(address) + (isSelf ? ' (you)' : '');
    const key = [address, name, moderator, moderates].join();
    if (!this.#items.has(key)) {
      const buttons = moderates ? this.#buttons(address, moderator, isSelf) : undefined;
      this.#items.set(key, this.#newItem(name, moderator ? `${address} · moderator` : address, buttons));
    }
    return this.#items.get(key);
  }

  #newItem(name, detail, buttons) {
    return element(
      'li',
      {},
      element('span', { class: 'name' }, name),
      element('span', { class: 'quiet' }, detail),
      buttons,
    );
  }

  #buttons(participant, moderator, isSelf) {
    const change = moderator ? 'DismissModerator' : 'AppointModerator';
    const label = moderator ? 'Dismiss as moderator' : 'Make moderator';
    const toggle = element('button', { type: 'button', on: { click: () => this.#do(change, { participant }) } }, label);
    const remove = isSelf
      ? undefined
      : askingButton('Remove', 'Really remove?', () => this.#do('RemoveParticipant', { participant }));
    return element('span', { class: 'row' }, toggle, remove);
  }

  async #do(name, properties = {}) {
    setText(byId('panel-error'), '');
    try {
      await this.#command(name, { conversation: this.#id, ...properties });
      return true;
    } catch (error) {
      setText(byId('panel-error'), explain(error));
      return false;
    }
  }
}
