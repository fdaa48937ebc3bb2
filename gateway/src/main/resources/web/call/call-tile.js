// What somebody in a call shows: their camera or screen, or their initials, and their name.

import { html, nothing } from 'lit';
import { shown } from './shown.js';
import { LightElement } from '../light.js';
import { face } from '../presence/face.js';
import { t } from '../text/text.js';
import '../dialog/menu-button.js';
import { moreIcon } from '../dialog/icons.js';
import { microphoneOffIcon } from './icons.js';


class CallTile extends LightElement {
  static properties = {
    chat: { attribute: false },
    live: { attribute: false },
    person: { attribute: false },
    role: {},
    items: { attribute: false },
    // The number of the state it was made for: tracks come and go in the same objects.
    turn: { attribute: false },
  };

  render() {
    const { chat, live, person, role } = this;
    const { address } = person;
    const isSelf = address === chat.self.address;
    const isDark = role === 'CAMERA' && (person.muted?.video || person.held);
    const track = isDark ? undefined : live.track(address, role);
    const name = isSelf ? t('you') : chat.people.name(address);
    const words = role === 'SCREEN' ? screenWords(isSelf, name) : pictureWords(isSelf, name);
    const whyDark = role === 'SCREEN' && !isSelf ? chat.may.whyNot('ACCEPT_SCREEN_SHARING') : '';
    const mirrored = isSelf && role === 'CAMERA' ? 'mirrored' : '';
    return html`
      ${track
        ? html`<video class=${mirrored} .srcObject=${shown(track)} autoplay playsinline muted .muted=${true}
            aria-label=${words}></video>`
        : html`<span class="dark">${whyDark || face(chat, address, name)}</span>`}
      <span class="caption">
        ${person.muted?.audio ? html`<span role="img" aria-label=${t('muted')}>${microphoneOffIcon}</span>` : nothing}
        <span class="name">${role === 'SCREEN' ? words : name}</span>
        ${person.held ? html`<span class="quiet">${t('onHold')}</span>` : nothing}
        ${person.awaySince ? html`<span class="quiet">${t('isAway')}</span>` : nothing}
      </span>
      ${this.items.length
        ? html`<menu-button .label=${t('menuOf', name)} .face=${moreIcon} .items=${this.items}></menu-button>`
        : nothing}
    `;
  }
}

const screenWords = (isSelf, name) => (isSelf ? t('yourScreen') : t('screenOf', name));

const pictureWords = (isSelf, name) => (isSelf ? t('yourPicture') : t('pictureOf', name));

customElements.define('call-tile', CallTile);
