// The device that this tab is, and what it has for calls.

import { newId } from '../connection/id.js';

const KEY = 'parley.device';

// The same after a reload, another one for each tab.
export function deviceId() {
  const known = sessionStorage.getItem(KEY);
  if (known) return known;
  const made = newId();
  sessionStorage.setItem(KEY, made);
  return made;
}

// What of 'AUDIO', 'VIDEO' and 'SCREEN' there is. Browsers have no devices for pages that are not secure.
export async function capabilities() {
  const devices = navigator.mediaDevices;
  if (!devices) return [];
  const all = await devices.enumerateDevices().catch(() => []);
  const has = [];
  if (all.some(({ kind }) => kind === 'audioinput')) has.push('AUDIO');
  if (all.some(({ kind }) => kind === 'videoinput')) has.push('VIDEO');
  if (devices.getDisplayMedia) has.push('SCREEN');
  return has;
}
