// Calls in words.

import { listed, t } from '../text/text.js';

const NAMES = 3;
const OVER = {
  REJECTED: 'callOverRejected',
  BUSY: 'callOverBusy',
  UNANSWERED: 'callOverUnanswered',
  UNREACHABLE: 'callOverUnreachable',
  WITHDRAWN: 'callOverWithdrawn',
  HUNG_UP: 'callOverHungUp',
  REMOVED: 'callOverRemoved',
  LOST: 'callOverLost',
};
const QUALITY = ['qualityNone', 'qualityPoor', 'qualityFair', 'qualityGood'];

// What became of a call; a newer server may know more.
export const overWords = (reason) => t(OVER[reason] ?? 'callOverHungUp');

// How well a call gets through, 0 to 3.
export const qualityWords = (quality) => t(QUALITY[quality]);

// A length as a clock shows it.
export function clock(seconds) {
  const two = (number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const rest = `${two(minutes)}:${two(Math.floor(seconds % 60))}`;
  return hours ? `${hours}:${rest}` : rest;
}

// Whom one talks to, or who calls.
export function whoIs(chat, view) {
  const conversation = chat.conversations.get(view.conversation);
  if (conversation?.title) return conversation.title;
  const others = view.people.map(({ address }) => address).filter((address) => address !== chat.self.address);
  const names = others.map((address) => chat.people.name(address));
  return names.length <= NAMES ? listed(names) : t('andOthers', names.slice(0, 2).join(', '), names.length - 2);
}

// What the call is doing, or what became of it.
export function stateOfCall({ view, state }) {
  if (view.state === 'ENDED') return overWords(view.reason);
  if (view.state === 'RINGING') return t('callRinging');
  return state === 'connected' ? '' : t(state === 'failed' || state === 'disconnected' ? 'callBroken' : 'callConnecting');
}

// The line of a conversation for a call that is over.
export function callLine(chat, entry) {
  const name = chat.people.name(entry.by);
  const isOwn = entry.by === chat.self.address;
  if (entry.participants?.length) return t('callTook', name, clock(entry.seconds));
  if (isOwn) return overWords(entry.reason);
  return t(entry.reason === 'REJECTED' ? 'callRejected' : 'callMissed', name);
}
