// Who takes part, and what a moderator may do with each.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addPersonIcon, closeIcon, moreIcon } from '../dialog/icons.js';
import '../dialog/menu-button.js';
import { LightElement, Watching } from '../light.js';
import { startDrag } from '../people/contact.js';
import { personItems } from '../people/person-items.js';
import { face } from '../presence/face.js';
import { t } from '../text/text.js';

class ParticipantsPanel extends LightElement {
  static properties = { chat: { attribute: false } };

  #hasFocus = false;
  #focused = ({ target }) => {
    this.#hasFocus = this.contains(target) || (this.#hasFocus && !!target.closest('dialog'));
  };

  constructor() {
    super();
    new Watching(this, (panel) => panel.chat);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('focusin', this.#focused);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('focusin', this.#focused);
  }

  // Whose line is gone takes the focus along; it stays in the panel.
  updated() {
    if (this.#hasFocus && document.activeElement === document.body && !this.chat.dialog)
      this.querySelector('aside')?.focus();
  }

  render() {
    const { chat } = this;
    const conversation = chat.current;
    if (!conversation) return nothing;
    const why = chat.may.whyNotChat;
    return html`
      <aside tabindex="-1" aria-label=${t('participants')}>
        <header>
          <h2>${t('participants')}</h2>
          <button class="plain" aria-label=${t('close')} @click=${this.#close}>${closeIcon}</button>
        </header>
        <ul role="list" aria-label=${t('participants')}>
          ${repeat(conversation.participants, (one) => one.address, (one) => this.#item(conversation, one))}
        </ul>
        ${chat.mayAdd(conversation)
          ? html`<button
              class="add" aria-disabled=${why ? 'true' : nothing} title=${why || nothing}
              @click=${() => why || chat.show({ name: 'people', purpose: 'add', conversation, chosen: [] })}>
              ${addPersonIcon}<span>${t('addPeople')}</span>
            </button>`
          : nothing}
      </aside>
    `;
  }

  #item(conversation, { address, moderator }) {
    const { chat } = this;
    const displayName = chat.people.name(address);
    const isSelf = address === chat.self.address;
    return html`
      <li
        class="person" draggable="true" @dragstart=${(drag) => startDrag(drag, { address, displayName })}
        @contextmenu=${this.#menu}>
        ${face(chat, address, displayName)}
        <span class="name"><span>${displayName}</span>${isSelf ? html`<span>(${t('you')})</span>` : nothing}</span>
        <span class="detail quiet">
          ${moderator ? html`<span class="badge">${t('moderator')}</span>` : nothing} ${address}
        </span>
        <menu-button
          .label=${t('menuOf', displayName)} .face=${moreIcon}
          .items=${this.#items(conversation, { address, moderator, displayName })}></menu-button>
      </li>
    `;
  }

  #close() {
    this.chat.togglePanel(false);
    document.getElementById('show-participants').focus();
  }

  #menu(click) {
    click.preventDefault();
    click.currentTarget.querySelector('menu-button').show();
  }

  #items(conversation, { address, moderator, displayName }) {
    const { chat } = this;
    const isSelf = address === chat.self.address;
    const change = { conversation: conversation.conversation, participant: address };
    const items = personItems(chat, address);
    if (!conversation.group || !chat.isModerator(conversation)) return items;
    items.push(moderator ? this.#asking('dismiss', 'DismissModerator', change) : this.#asking('appoint', 'AppointModerator', change));
    if (!isSelf) items.push(this.#asking('remove', 'RemoveParticipant', change, t('removeAsk', displayName)));
    return items;
  }

  // What can be undone is done at once.
  #asking(label, command, change, text) {
    const { chat } = this;
    const run = () => chat.command(command, change);
    const ask = (words) => chat.show({ name: 'question', heading: t(label), text: words, action: t(label), run });
    return { label: t(label), run: () => (text ? ask(text) : run().catch((error) => chat.tell(error))) };
  }
}

customElements.define('participants-panel', ParticipantsPanel);
