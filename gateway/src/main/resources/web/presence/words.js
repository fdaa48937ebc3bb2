// Presence in words.

import { shortTime, t, time } from '../text/text.js';

export const STATES = ['AVAILABLE', 'BUSY', 'DO_NOT_DISTURB', 'AWAY', 'APPEAR_OFFLINE'];
export const REASONS = ['BREAK', 'BUSINESS_TRIP', 'HOME_OFFICE', 'VACATION'];

// A newer server may know more.
const KNOWN = new Set([...STATES, 'INACTIVE', 'OFFLINE']);

// What is shown of somebody: their state, but whoever uses no device is INACTIVE.
export function shownState({ state, idle }) {
  if (state === 'AVAILABLE' && idle) return 'INACTIVE';
  return KNOWN.has(state) ? state : 'OFFLINE';
}

const isToday = (at) => new Date(at).toDateString() === new Date().toDateString();

// The state with what goes with it, without the note and the place.
export function stateWords(presence) {
  const words = [t(shownState(presence))];
  if (presence.inCall) words.push(t('inCall'));
  if (REASONS.includes(presence.reason)) words.push(t(presence.reason));
  if (presence.until) words.push(t('until', isToday(presence.until) ? time(presence.until) : shortTime(presence.until)));
  return words.join(' · ');
}

// All of it, on one line.
export function presenceWords(presence) {
  return [stateWords(presence), presence.place, presence.note].filter(Boolean).join(' · ');
}
