// What the person of this page may do now, and else why not.

import { t } from '../text/text.js';
import { reaches } from './levels.js';

const SERVICES = {
  AUDIO: 'serviceAudio',
  VIDEO: 'serviceVideo',
  SHARE_SCREEN: 'serviceShareScreen',
  ACCEPT_SCREEN_SHARING: 'serviceAcceptScreenSharing',
};
const EVERYTHING = { rights: ['CHAT', 'PROFILE'], chat: true, presence: true, grant: true };

// Emits 'changed'. Each `why…` answers the reason why not, or nothing if one may.
export class May extends EventTarget {
  #now = EVERYTHING;

  constructor(connection) {
    super();
    connection.addEventListener('ready', ({ detail }) => this.#learn(detail.may));
    connection.addEventListener('event', ({ detail }) => detail.event === 'RightsChanged' && this.#learn(detail.may));
  }

  get whyNotChat() {
    if (!this.#now.chat) return t('chatOff');
    return this.#now.rights.includes('CHAT') ? '' : t('noRightChat');
  }

  get whyNotPresence() {
    return this.#now.presence ? '' : t('presenceOff');
  }

  get whyNotGrant() {
    return this.#now.grant ? '' : t('grantsOff');
  }

  // Why one may not use a service; nothing if one may.
  whyNot(right) {
    return this.#holds(right) ? '' : t('noRight', t(SERVICES[right]));
  }

  get whyNotProfile() {
    return this.#now.rights.includes('PROFILE') ? '' : t('noRightProfile');
  }

  // Why one may not write to whoever is called `name` and gives one `level`, if that is known.
  whyNotChatWith(name, level) {
    return this.whyNotChat || (level && !reaches(level, 'PUBLIC') ? t('levelTooLow', name) : '');
  }

  // Who may share a screen may see one.
  #holds(right) {
    const { rights } = this.#now;
    return rights.includes(right) || (right === 'ACCEPT_SCREEN_SHARING' && rights.includes('SHARE_SCREEN'));
  }

  #learn(may) {
    this.#now = may ?? EVERYTHING;
    this.dispatchEvent(new Event('changed'));
  }
}
