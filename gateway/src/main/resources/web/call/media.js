// Microphone, camera, loudspeaker and screen of this device: which ones were chosen, and what hinders.

import { t } from '../text/text.js';

const KEY = 'parley.devices';

// In words what a browser answered when it was asked for a microphone, a camera or a screen.
export class NoMedia extends Error {
  constructor(cause) {
    super(t(wordsOf(cause)), { cause });
  }
}

function wordsOf({ name }) {
  if (!navigator.mediaDevices) return 'mediaInsecure';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'mediaNone';
  if (name === 'NotReadableError' || name === 'AbortError') return 'mediaInUse';
  return 'mediaRefused';
}

// Kept in this browser: { audioinput, videoinput, audiooutput } by their ids.
export function chosen() {
  return JSON.parse(localStorage.getItem(KEY) ?? '{}');
}

export function choose(kind, id) {
  localStorage.setItem(KEY, JSON.stringify({ ...chosen(), [kind]: id }));
}

// A device that was chosen and is gone gives way to the usual one.
const wish = (kind, more = {}) => ({ ...(chosen()[kind] && { deviceId: { ideal: chosen()[kind] } }), ...more });

const PICTURE = { width: { ideal: 1280 }, height: { ideal: 720 } };

async function ask(constraints) {
  try {
    return await navigator.mediaDevices.getUserMedia(constraints);
  } catch (error) {
    throw new NoMedia(error);
  }
}

// The track of the microphone.
export async function openMicrophone() {
  const stream = await ask({ audio: wish('audioinput', { echoCancellation: true, noiseSuppression: true }) });
  return stream.getAudioTracks()[0];
}

export async function openCamera() {
  const stream = await ask({ video: wish('videoinput', PICTURE) });
  return stream.getVideoTracks()[0];
}

// The tracks that a call begins with, by role: all that is asked for, or none that would stay open.
export async function openBoth(withCamera) {
  const MICROPHONE = await openMicrophone();
  if (!withCamera) return { MICROPHONE };
  try {
    return { MICROPHONE, CAMERA: await openCamera() };
  } catch (error) {
    MICROPHONE.stop();
    throw error;
  }
}

// The track of the screen, or nothing if the person thinks better of it.
export async function openScreen() {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: 15 } } });
    const track = stream.getVideoTracks()[0];
    track.contentHint = 'detail';
    return track;
  } catch (error) {
    if (error.name === 'NotAllowedError') return undefined;
    throw new NoMedia(error);
  }
}

// All devices by kind, with their names once the microphone was allowed.
export async function listDevices() {
  const all = await navigator.mediaDevices.enumerateDevices();
  return Object.groupBy(all.filter(({ deviceId }) => deviceId), ({ kind }) => kind);
}

const streams = new WeakMap();

// One stream for each track, so that an element that shows it is not started anew.
export function streamOf(track) {
  if (!track) return null;
  if (!streams.has(track)) streams.set(track, new MediaStream([track]));
  return streams.get(track);
}
