// The device that this tab is, and what it has for calls.

import { newId } from '../connection/id.js';

const KEY = 'parley.device';

// The same after a reload, another one for each tab: one that was duplicated finds the id taken. Locks
// need a secure page; on others there are no calls.
export async function claimDevice() {
  let id = sessionStorage.getItem(KEY) ?? newId();
  while (!(await isOurs(id))) id = newId();
  sessionStorage.setItem(KEY, id);
  return id;
}

// Takes the id for as long as the page lives.
function isOurs(id) {
  if (!navigator.locks) return true;
  return new Promise((resolve) => {
    navigator.locks.request(`parley.device.${id}`, { ifAvailable: true }, (lock) => {
      resolve(!!lock);
      return lock && new Promise(() => {});
    });
  });
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
