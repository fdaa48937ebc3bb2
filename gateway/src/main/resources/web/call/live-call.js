// A call that this device is in: what it sends, what it gets from whom, and how well.

import { BridgeConnection } from './bridge-connection.js';
import { openCamera, openMicrophone, openScreen } from './media.js';
import { PeerConnection } from './peer-connection.js';
import { qualityOf } from './quality.js';

const BETWEEN_LOOKS = 2_000;
// So many looks a connection has to come about before it is tried again.
const PATIENCE = 4;

// Emits 'changed'.
export class LiveCall extends EventTarget {
  view;
  speaker;
  // 0 to 3; nothing before it is known.
  quality;
  #self;
  #send;
  #connection;
  // Nothing before they are known: a way without them might never get through.
  #iceServers;
  #tracks;
  #theirs = new Map();
  #partner;
  #early = [];
  #looks;
  #before;
  #apart = 0;
  #isClosed = false;
  #wasSharing = false;
  #wasDark = false;

  // `tracks` by role, `send` takes what the server is to be told of the connection.
  constructor({ self, tracks, send }) {
    super();
    this.#self = self;
    this.#tracks = tracks;
    this.#send = send;
    this.#replaceWhenGone(tracks.MICROPHONE);
    this.#looks = setInterval(() => this.#look(), BETWEEN_LOOKS);
  }

  get id() {
    return this.view?.id;
  }

  get me() {
    return this.view.people.find(({ address }) => address === this.#self);
  }

  get isSharing() {
    return this.view.sharing === this.#self;
  }

  // 'new', 'connecting', 'connected', 'disconnected', 'failed' or 'closed'.
  get state() {
    return this.#connection?.state ?? 'new';
  }

  // What `person` sends as 'MICROPHONE', 'CAMERA' or 'SCREEN'; for oneself what this device sends.
  track(person, role) {
    return person === this.#self ? this.#tracks[role] : this.#theirs.get(`${person} ${role}`);
  }

  learn(view, { iceServers, offer } = {}) {
    this.#iceServers = iceServers ?? this.#iceServers;
    if (!this.view || view.version >= this.view.version) this.view = view;
    if (this.view.state === 'CONNECTED' && this.#iceServers) this.#connect();
    if (offer) this.hear({ offer });
    this.#obey();
    this.#changed();
  }

  hear(said) {
    if (this.#connection) this.#connection.hear(said);
    else this.#early.push(said);
  }

  // The signalling was away: what was said meanwhile is lost.
  resumed() {
    if (this.state !== 'connected') this.#connection?.restart();
  }

  async useMicrophone() {
    const track = await openMicrophone();
    this.#replaceWhenGone(track);
    await this.#use('MICROPHONE', track);
  }

  async useCamera() {
    await this.#use('CAMERA', await openCamera());
  }

  // Whether the person has chosen a screen; `stopped` is called when they end it in the browser's own way.
  async useScreen(stopped) {
    const track = await openScreen();
    if (!track) return false;
    track.addEventListener('ended', stopped);
    await this.#use('SCREEN', track);
    return true;
  }

  async drop(role) {
    await this.#use(role, undefined);
  }

  close() {
    this.#isClosed = true;
    clearInterval(this.#looks);
    this.#connection?.close();
    Object.values(this.#tracks).forEach((track) => track?.stop());
    this.#tracks = {};
  }

  // Somebody pulls the plug of a headset: the microphone that is left goes on.
  #replaceWhenGone(microphone) {
    microphone?.addEventListener('ended', () => this.useMicrophone().catch(console.debug));
  }

  // A call may be over before the device is open.
  async #use(role, track) {
    if (this.#isClosed) {
      track?.stop();
      return;
    }
    const before = this.#tracks[role];
    this.#tracks = { ...this.#tracks, [role]: track };
    this.#obey();
    await this.#connection?.setTrack(role, track);
    if (before !== track) before?.stop();
    this.#changed();
  }

  // Who is muted or holds sends silence and a dark picture, whatever the devices do.
  #obey() {
    const { muted, held } = this.me ?? {};
    if (this.#tracks.MICROPHONE) this.#tracks.MICROPHONE.enabled = !muted?.audio && !held;
    if (this.#tracks.CAMERA) this.#tracks.CAMERA.enabled = !muted?.video && !held;
    if (this.#tracks.SCREEN && !this.isSharing && this.#wasSharing) this.drop('SCREEN');
    this.#wasSharing = this.isSharing;
    this.#light(Boolean(muted?.video || held));
  }

  // The light of a camera is on only while others may see its picture.
  #light(isDark) {
    const wasDark = this.#wasDark;
    this.#wasDark = isDark;
    if (isDark && !wasDark && this.#tracks.CAMERA) this.drop('CAMERA');
    else if (wasDark && !isDark && !this.#tracks.CAMERA) this.useCamera().catch(console.debug);
  }

  // Another device of the other one is another connection.
  #connect() {
    const other = this.view.people.find(({ address, place }) => address !== this.#self && place === 'IN');
    const partner = this.view.through === 'PEER' ? `${other?.address} ${other?.device}` : 'bridge';
    if (!this.me || this.me.place !== 'IN' || partner === this.#partner) return;
    if (this.view.through === 'PEER' && !other) return;
    this.#partner = partner;
    this.#connection?.close();
    this.#theirs.clear();
    this.#connection = this.view.through === 'PEER' ? this.#peer(other) : this.#bridge();
    this.#connection.addEventListener('state', () => this.#changed());
    this.#early.splice(0).forEach((said) => this.#connection.hear(said));
  }

  #peer(other) {
    const connection = new PeerConnection({
      send: this.#send,
      offers: this.view.by === this.#self,
      tracks: this.#tracks,
      iceServers: this.#iceServers,
    });
    connection.addEventListener('track', ({ detail: { role, track } }) => {
      this.#theirs.set(`${other.address} ${role}`, track);
      this.#changed();
    });
    return connection;
  }

  #bridge() {
    const connection = new BridgeConnection({ send: this.#send, tracks: this.#tracks, iceServers: this.#iceServers });
    connection.addEventListener('tracks', ({ detail }) => {
      this.#theirs = new Map(detail.map(({ person, role, track }) => [`${person} ${role}`, track]));
      this.#changed();
    });
    return connection;
  }

  async #look() {
    if (!this.#connection) return;
    this.#persist();
    const { quality, now } = qualityOf(await this.#connection.stats(), this.#before);
    this.#before = now;
    if (quality === this.quality) return;
    this.quality = quality;
    this.#changed();
  }

  // What one said of the connection is lost when the other one is away at that moment.
  #persist() {
    this.#apart = this.state === 'connected' ? 0 : this.#apart + 1;
    if (this.#apart < PATIENCE) return;
    this.#apart = 0;
    this.#connection.restart();
  }

  #changed() {
    this.dispatchEvent(new Event('changed'));
  }
}
