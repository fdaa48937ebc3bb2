// The green buttons with which a call begins, or is joined.

import { html, nothing } from 'lit';
import { t } from '../text/text.js';
import { cameraIcon, phoneIcon } from './icons.js';

// For the head of a conversation.
export function callButtons(chat, conversation) {
  const { calls } = chat;
  const running = calls.of(conversation.conversation);
  const me = running?.people.find(({ address }) => address === chat.self.address);
  if (me?.place === 'RINGING' || calls.lives.some(({ id }) => id === running?.id)) return nothing;
  const join = running ? t('joinCall') : undefined;
  const elsewhere = me?.place === 'IN' ? t('inCallElsewhere') : '';
  return [
    button(chat, conversation, { label: join ?? t('callWithSound'), icon: phoneIcon, withCamera: false, why: elsewhere, words: join }),
    button(chat, conversation, { label: join ? t('joinWithCamera') : t('callWithCamera'), icon: cameraIcon, withCamera: true, why: elsewhere }),
  ];
}

function button(chat, conversation, { label, icon, withCamera, why, words }) {
  const whyNot = why || whyNotCall(chat, withCamera) || (conversation.participants.length < 2 ? t('TOO_FEW_PARTICIPANTS') : '');
  const run = () => chat.calls.call({ conversation: conversation.conversation }, withCamera).catch((error) => chat.tell(error));
  return html`<button
    class="plain green-icon" aria-label=${label} title=${whyNot || label} aria-disabled=${whyNot ? 'true' : nothing}
    @click=${() => whyNot || run()}>${icon}${words ? html`<span>${words}</span>` : nothing}</button>`;
}

// Why one cannot call; nothing if one can.
export function whyNotCall(chat, withCamera) {
  const { calls, may } = chat;
  return may.whyNot('AUDIO') || (withCamera ? may.whyNot('VIDEO') || (calls.hasCamera ? '' : t('noCamera')) : '');
}

// For the menu of a person.
export function callItems(chat, address) {
  const item = (label, withCamera) => ({
    label,
    why: whyNotCall(chat, withCamera),
    run: () => chat.calls.call({ person: address }, withCamera).catch((error) => chat.tell(error)),
  });
  return [item(t('callWithSound'), false), item(t('callWithCamera'), true)];
}
