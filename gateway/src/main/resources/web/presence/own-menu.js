// What one may choose to be: the part of the own menu about presence.

import { html } from 'lit';
import { t } from '../text/text.js';
import { stateIcon } from './state-icon.js';
import { STATES } from './words.js';

export function presenceItems(chat) {
  const { presences, may } = chat;
  const why = may.whyNotPresence;
  const own = presences.own ?? {};
  const choices = STATES.map((state) => ({
    label: html`<span class="dot ${state.toLowerCase()}">${stateIcon(state)}</span>${t(state)}`,
    checked: own.state === state,
    why,
    run: () => choose(chat, state, own),
  }));
  const more = { label: t('noteAndMore'), why, run: () => chat.show({ name: 'presence' }) };
  const reset = { label: t('resetPresence'), why, run: () => presences.reset().catch((error) => chat.tell(error)) };
  return own.manual ? [...choices, more, reset] : [...choices, more];
}

// Another state does not make the note and the place untrue.
function choose(chat, state, { note, place }) {
  return chat.presences
    .set({ state, ...(note && { note }), ...(place && { place }) })
    .catch((error) => chat.tell(error));
}
