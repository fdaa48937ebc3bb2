// The window: the list of chats, the open one, its participants, and the dialog over them.

import { html, nothing } from 'lit';
import '../call/call-pane.js';
import '../call/call-ring.js';
import '../call/device-dialog.js';
import { pressed } from '../call/keys.js';
import { grantsDialog } from '../authorization/grants-dialog.js';
import '../authorization/level-dialog.js';
import '../authorization/request-offer.js';
import '../conversation/conversation-view.js';
import '../conversation/participants-panel.js';
import { closeIcon } from '../dialog/icons.js';
import '../dialog/question-dialog.js';
import { modal } from '../dialog/modal.js';
import { LightElement, Watching } from '../light.js';
import '../link/link-dialog.js';
import '../people/contact-card.js';
import '../people/people-picker.js';
import '../people/person-menu.js';
import '../people/profile-dialog.js';
import '../presence/presence-dialog.js';
import '../settings/settings-dialog.js';
import { t } from '../text/text.js';
import './side-bar.js';

class ChatPage extends LightElement {
  static properties = { chat: { attribute: false } };

  constructor() {
    super();
    new Watching(this, (page) => page.chat);
  }

  connectedCallback() {
    super.connectedCallback();
    this.chat.start();
    document.addEventListener('keydown', this.#key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
  }

  render() {
    const { chat } = this;
    const unread = chat.conversations.all().reduce((sum, one) => sum + one.unread, 0);
    document.title = unread ? `(${unread}) Parley` : 'Parley';
    const classes = ['chat', chat.current && 'reading', chat.current && chat.panelOpen && 'with-panel'];
    return html`
      <p class="notice" role="status" ?hidden=${chat.state !== 'lost'}>${chat.state === 'lost' ? t('offline') : ''}</p>
      <p class="notice summary" role="status" ?hidden=${!chat.notice}>
        ${chat.notice}
        ${chat.notice
          ? html`<button class="plain" aria-label=${t('close')} @click=${this.#noticed}>${closeIcon}</button>`
          : nothing}
      </p>
      <call-pane .chat=${chat}></call-pane>
      <call-ring .chat=${chat}></call-ring>
      <div class=${classes.filter(Boolean).join(' ')}>
        <side-bar .chat=${chat}></side-bar>
        <conversation-view .chat=${chat}></conversation-view>
        ${chat.current && chat.panelOpen
          ? html`<participants-panel .chat=${chat}></participants-panel>`
          : nothing}
      </div>
      <person-menu .chat=${chat}></person-menu>
      ${this.#dialog()}
    `;
  }

  #dialog() {
    const { chat } = this;
    const closed = () => this.#closed();
    switch (chat.dialog?.name) {
      case 'people':
        return html`<people-picker .chat=${chat} .purpose=${chat.dialog} .closed=${closed}></people-picker>`;
      case 'card':
        return html`<contact-card .chat=${chat} .address=${chat.dialog.address} .closed=${closed}></contact-card>`;
      case 'link':
        return html`<link-dialog .link=${chat.dialog.link} .closed=${closed}></link-dialog>`;
      case 'question':
        return html`<question-dialog .question=${chat.dialog} .closed=${closed}></question-dialog>`;
      case 'level':
        return html`<level-dialog .chat=${chat} .address=${chat.dialog.address} .closed=${closed}></level-dialog>`;
      case 'grants':
        return grantsDialog(chat, closed);
      case 'request':
        return modal(t('notDone'), html`<request-offer .chat=${chat} .people=${chat.dialog.people}></request-offer>`, closed);
      case 'presence':
        return html`<presence-dialog .chat=${chat} .address=${chat.dialog.address} .closed=${closed}></presence-dialog>`;
      case 'profile':
        return html`<profile-dialog .chat=${chat} .closed=${closed}></profile-dialog>`;
      case 'devices':
        return html`<device-dialog .live=${chat.dialog.live} .closed=${closed}></device-dialog>`;
      case 'words':
        return modal(t('notDone'), html`<p role="alert">${chat.dialog.words}</p>`, closed);
      case 'settings':
        return html`<settings-dialog .closed=${closed}></settings-dialog>`;
      default:
        return nothing;
    }
  }

  // What had the focus before may have gone meanwhile.
  #closed() {
    this.chat.show(undefined);
    if (document.activeElement === document.body) this.querySelector('nav, main [tabindex="0"]')?.focus();
  }

  #noticed = () => {
    this.chat.announce('');
    this.querySelector('nav').focus();
  };

  #key = (key) => {
    if (pressed(key, this)) {
      key.preventDefault();
      return;
    }
    if (this.chat.dialog) return;
    if (key.altKey && (key.key === 'ArrowDown' || key.key === 'ArrowUp')) {
      key.preventDefault();
      this.chat.openNext(key.key === 'ArrowDown' ? 1 : -1);
    } else if ((key.ctrlKey || key.metaKey) && key.key.toLowerCase() === 'k') {
      key.preventDefault();
      this.querySelector('input[type=search]').focus();
    }
  };
}

customElements.define('chat-page', ChatPage);
