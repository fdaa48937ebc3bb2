// What a contact offers: one line per action, with the feature that it belongs to.

import { t } from '../text/text.js';
import { chatIcon } from '../dialog/icons.js';

// The actions that `contact` offers to whom `chat` belongs.
export function actionsOf(chat, contact) {
  if (contact.address === chat.self.address) return [];
  return [{ label: t('chat'), icon: chatIcon, run: () => chat.startPair(contact.address) }];
}

// Where somebody belongs; with the number, if a number was sought.
export function detailOf({ address, groups, phone, mobile }, sought = '') {
  const digits = sought.replace(/^\+?(00)?|\D/g, '').replace(/^0/, '');
  const numbers = digits.length > 1 ? [phone, mobile].filter((number) => number?.includes(digits)) : [];
  return [...numbers, address, ...(groups ?? [])].join(' · ');
}

const PERSON = 'application/x-parley-person';

export function startDrag(drag, person) {
  drag.dataTransfer.effectAllowed = 'copy';
  drag.dataTransfer.setData(PERSON, JSON.stringify(person));
  drag.dataTransfer.setData('text/plain', person.address);
}

export const isPerson = (drag) => drag.dataTransfer.types.includes(PERSON);

export const droppedPerson = (drop) => JSON.parse(drop.dataTransfer.getData(PERSON));
