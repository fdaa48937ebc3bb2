// The items of a person's menu.

import { callItems } from '../call/call-buttons.js';
import { reaches } from '../authorization/levels.js';
import { t } from '../text/text.js';

// `level` is what the person gives one, where that is known without watching them.
export function personItems(chat, address, level) {
  const card = { label: t('card'), run: () => chat.show({ name: 'card', address }) };
  if (address === chat.self.address) return [card];
  const isBegun = !!chat.conversations.pairWith(address);
  return [
    card,
    {
      label: t('chat'),
      why: isBegun ? '' : chat.whyNotChatWith(address, level),
      run: () => chat.startPair(address).catch((error) => chat.tell(error)),
    },
    ...callItems(chat, address),
    {
      label: t('setPresenceFor'),
      why: whyNotSet(chat, address, level),
      run: () => chat.show({ name: 'presence', address }),
    },
    { label: t('levelItem'), why: chat.may.whyNotGrant, run: () => chat.show({ name: 'level', address }) },
  ];
}

function whyNotSet(chat, address, level) {
  const known = chat.presences.of(address)?.level ?? level;
  if (chat.may.whyNotPresence) return chat.may.whyNotPresence;
  return known && reaches(known, 'TEAM') ? '' : t('setNeedsTeam', chat.people.name(address));
}
