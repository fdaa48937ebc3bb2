// What a contact offers, and how people are dragged.

import { cameraIcon, phoneIcon } from '../call/icons.js';
import { t } from '../text/text.js';
import { chatIcon } from '../dialog/icons.js';
import { personItems } from './person-items.js';

// The actions that `contact` offers to whom `chat` belongs; `dialog` is one that stands for doing it.
export function actionsOf(chat, { address, level }) {
  if (address === chat.self.address)
    return [{ label: t('ownCard'), why: chat.may.whyNotProfile, dialog: { name: 'profile' } }];
  const [, write, sound, picture, set, give] = personItems(chat, address, level);
  const call = (withCamera) => () => chat.calls.call({ person: address }, withCamera);
  return [
    { ...give, dialog: { name: 'level', address } },
    { ...set, dialog: { name: 'presence', address } },
    { ...picture, icon: cameraIcon, run: call(true) },
    { ...sound, icon: phoneIcon, run: call(false) },
    { ...write, icon: chatIcon, run: () => chat.startPair(address) },
  ];
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
