// Conversations and entries in words.

import { callLine } from '../call/words.js';
import { groupAvatar } from '../people/avatar.js';
import { face } from '../presence/face.js';
import { listed, t } from '../text/text.js';

const NAMES_IN_TITLE = 3;

const othersIn = (chat, conversation) =>
  conversation.participants.filter((one) => one.address !== chat.self.address);

// The other one, where there are just two people; else nothing.
export function partner(chat, conversation) {
  return conversation.group ? undefined : othersIn(chat, conversation)[0];
}

export function avatarOf(chat, conversation) {
  const other = partner(chat, conversation);
  return other ? face(chat, other.address, chat.people.name(other.address)) : groupAvatar(conversation.conversation);
}

export function titleOf(chat, conversation) {
  if (conversation.title) return conversation.title;
  const others = othersIn(chat, conversation);
  if (others.length === 0) return t(chat.isIn(conversation) ? 'onlyYou' : 'formerChat');
  const names = others.map((one) => chat.people.name(one.address));
  if (names.length <= NAMES_IN_TITLE) return listed(names);
  const shown = names.slice(0, NAMES_IN_TITLE - 1);
  return t('andOthers', shown.join(', '), names.length - shown.length);
}

// The line for an entry that is not a message; nothing for a kind that this page does not know.
export function describe(chat, entry) {
  const by = chat.people.name(entry.by);
  const whom = entry.participant && chat.people.name(entry.participant);
  switch (entry.kind) {
    case 'Started':
      return started(chat, entry, by);
    case 'Added':
      return t('added', by, listed((entry.participants ?? []).map(chat.people.name)));
    case 'Left':
      return t('left', by);
    case 'Removed':
      return t('removed', by, whom);
    case 'ModeratorAppointed':
      return t('appointed', whom);
    case 'ModeratorDismissed':
      return t('dismissed', whom);
    case 'CallEnded':
      return callLine(chat, entry);
    case 'Renamed':
      return t('renamed', by, entry.title);
    default:
      return '';
  }
}

// Who was not in the pair does not know whose it is.
function started(chat, { title, continues }, by) {
  if (title) return t('startedTitled', by, title);
  if (!continues) return t('started', by);
  const pair = chat.conversations.get(continues);
  return pair ? t('startedFrom', by, titleOf(chat, pair)) : t('startedFromPair', by);
}

// How far an own message has got: { mark: 'sent' | 'delivered' | 'read', words }.
export function stateOf(chat, conversation, entry) {
  const others = othersIn(chat, conversation);
  const reached = (marks) => others.filter((one) => (marks?.[one.address] ?? 0) >= entry.sequence);
  const readers = reached(conversation.read);
  const isAll = (some) => others.length > 0 && some.length === others.length;
  if (isAll(readers)) return { mark: 'read', words: t('read') };
  const mark = isAll(reached(conversation.delivered)) ? 'delivered' : 'sent';
  const names = listed(readers.map((one) => chat.people.name(one.address)));
  return { mark, words: readers.length ? t('readBy', names) : t(mark) };
}
