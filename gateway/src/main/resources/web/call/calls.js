// The calls that concern the person of this page: those that ring, and those that this device is in.

import { newId } from '../connection/id.js';
import { capabilities, claimDevice } from './device.js';
import { LiveCall } from './live-call.js';
import { openBoth } from './media.js';

const BETWEEN_READS = 15_000;
// So long the end of a call is shown.
const SHOWN_FOR = 4_000;

// Emits 'changed'.
export class Calls extends EventTarget {
  device;
  #claimed = claimDevice();
  #connection;
  #self;
  #views = new Map();
  #lives = new Map();
  #has = [];
  #ended;
  #early = new Map();

  constructor(connection, self) {
    super();
    this.#connection = connection;
    this.#self = self;
    connection.addEventListener('ready', () => this.#resume());
    connection.addEventListener('event', ({ detail }) => this.#take(detail));
    navigator.mediaDevices?.addEventListener('devicechange', () => this.#report().catch(console.debug));
    setInterval(() => this.#readAll(), BETWEEN_READS);
    window.addEventListener('pagehide', () => this.leave());
  }

  // Hangs up everywhere.
  leave() {
    this.#lives.forEach((live) => this.hangUp(live).catch(console.debug));
  }

  get hasCamera() {
    return this.#has.includes('VIDEO');
  }

  get canShare() {
    return this.#has.includes('SCREEN');
  }

  // Those that ring for the person on this device.
  get ringing() {
    return [...this.#views.values()].filter((view) => this.#place(view)?.place === 'RINGING');
  }

  // Those that this device is in, the one that is not on hold first.
  get lives() {
    return [...this.#lives.values()].filter(({ view }) => view).sort((one, other) => one.me.held - other.me.held);
  }

  // The one that was here last and is over, for a moment.
  get ended() {
    return this.#ended;
  }

  // The call that goes on in a conversation, if one does.
  of(conversation) {
    return [...this.#views.values()].find((view) => view.conversation === conversation && view.state !== 'ENDED');
  }

  // `whom` is { person } or { conversation }.
  async call(whom, withCamera) {
    await this.#enter(withCamera, (media) => ['Call', { ...whom, device: this.device, media, clientId: newId() }]);
  }

  async accept(view, withCamera) {
    await this.#enter(withCamera, (media) => ['Accept', { call: view.id, device: this.device, media }], view.id);
  }

  async reject({ id }) {
    await this.#connection.command('Reject', { call: id });
  }

  // Also withdraws it, where nobody has answered yet.
  async hangUp(live) {
    live.close();
    this.#lives.delete(live.id);
    this.#changed();
    await this.#connection.command('HangUp', { call: live.id, device: this.device });
  }

  async mute(live, { audio = live.me.muted.audio, video = live.me.muted.video }) {
    if (!video && !live.track(this.#self, 'CAMERA')) await live.useCamera();
    await this.#connection.command('Mute', { call: live.id, audio, video });
    if (video) await live.drop('CAMERA');
  }

  async muteOther(live, person) {
    await this.#connection.command('Mute', { call: live.id, person, audio: true, video: false });
  }

  async remove(live, person) {
    await this.#connection.command('RemoveFromCall', { call: live.id, person });
  }

  async hold(live, held) {
    if (!held) await this.#holdOthers(live);
    await this.#connection.command('Hold', { call: live.id, device: this.device, held });
  }

  async share(live) {
    const isChosen = await live.useScreen(() => this.stopSharing(live));
    if (!isChosen) return false;
    try {
      await this.#connection.command('ShareScreen', { call: live.id, device: this.device });
    } catch (error) {
      await live.drop('SCREEN');
      throw error;
    }
    return true;
  }

  async stopSharing(live) {
    await live.drop('SCREEN');
    await this.#connection.command('StopSharing', { call: live.id });
  }

  async requestScreen(live, person) {
    await this.#connection.command('RequestScreen', { call: live.id, person });
  }

  async answerRequest(live, person, accept) {
    const isShown = accept && (await this.share(live));
    if (!isShown) await this.#connection.command('AnswerScreenRequest', { call: live.id, person, accept: false });
  }

  // The microphone is asked for before anybody is rung: without it there is no call.
  async #enter(withCamera, command, id) {
    const tracks = await openBoth(withCamera);
    const live = new LiveCall({
      self: this.#self,
      tracks,
      send: (said) => this.#connection.command('Describe', { call: live.id, device: this.device, ...said }).catch(console.debug),
    });
    live.addEventListener('changed', () => this.#changed());
    if (id) this.#lives.set(id, live);
    try {
      await this.#report();
      await this.#holdOthers(live);
      const media = withCamera ? ['AUDIO', 'VIDEO'] : ['AUDIO'];
      const { call, ...more } = await this.#connection.command(...command(media));
      this.#lives.set(call.id, live);
      this.#early.get(call.id)?.forEach((said) => live.hear(said));
      this.#early.delete(call.id);
      live.learn(call, more);
      this.#learn(call);
    } catch (error) {
      live.close();
      if (id) this.#lives.delete(id);
      throw error;
    }
  }

  // One talks in one call at a time.
  async #holdOthers(live) {
    const others = this.lives.filter((one) => one !== live && !one.me.held);
    for (const one of others) await this.#connection.command('Hold', { call: one.id, device: this.device, held: true });
  }

  async #resume() {
    try {
      await this.#report();
      const { calls } = await this.#connection.command('ListCalls');
      await this.#readAll(calls);
      await this.#leaveWhatIsLost(calls);
      this.#lives.forEach((live) => live.resumed());
    } catch (error) {
      console.debug(error);
    }
  }

  // A page that was here before has left without hanging up.
  async #leaveWhatIsLost(calls) {
    const lost = calls.filter((id) => this.#views.has(id) && this.#isHere(this.#views.get(id)) && !this.#lives.has(id));
    for (const id of lost) await this.#connection.command('HangUp', { call: id, device: this.device });
  }

  async #report() {
    this.device = await this.#claimed;
    this.#has = await capabilities();
    await this.#connection.command('ReportDevice', { device: this.device, has: this.#has });
    this.#changed();
  }

  async #readAll(more = []) {
    if (!this.#connection.ready) return;
    const running = [...this.#views.values()].filter((view) => view.state !== 'ENDED').map(({ id }) => id);
    await Promise.all([...new Set([...running, ...more])].map((id) => this.#read(id)));
  }

  async #read(id) {
    try {
      const { call, ...more } = await this.#connection.command('ReadCall', { call: id, device: this.device });
      this.#lives.get(id)?.learn(call, more);
      this.#learn(call);
    } catch (error) {
      if (error.refused === 'NO_SUCH_CALL') this.#over(id);
      else console.debug(error);
    }
  }

  #take(frame) {
    if (frame.event === 'CallChanged') this.#learn(frame.call);
    else if (frame.event === 'Speaking') this.#speaks(frame);
    else if (frame.device === this.device && (frame.event === 'Described' || frame.event === 'Offered')) this.#hear(frame);
  }

  #speaks({ call, person }) {
    const live = this.#lives.get(call);
    if (!live) return;
    live.speaker = person;
    this.#changed();
  }

  // What comes before the reply to one's own command waits for it.
  #hear({ call, ...said }) {
    const live = this.#lives.get(call);
    if (live) live.hear(said);
    else this.#early.set(call, [...(this.#early.get(call) ?? []), said]);
  }

  #learn(view) {
    const before = this.#views.get(view.id);
    if (before && view.version < before.version) return;
    this.#views.set(view.id, view);
    const live = this.#lives.get(view.id);
    const isHere = this.#isHere(view);
    if (live && (view.state === 'ENDED' || (live.view && !isHere))) this.#leave(live, view);
    else live?.learn(view);
    if (view.state === 'ENDED') this.#forget(view.id);
    this.#changed();
  }

  #leave(live, view) {
    live.close();
    this.#lives.delete(view.id);
    this.#ended = view;
    setTimeout(() => {
      if (this.#ended === view) this.#ended = undefined;
      this.#changed();
    }, SHOWN_FOR);
  }

  #over(id) {
    this.#lives.get(id)?.close();
    this.#lives.delete(id);
    this.#forget(id);
    this.#changed();
  }

  #forget(id) {
    this.#views.delete(id);
    this.#early.delete(id);
  }

  #isHere(view) {
    const me = this.#place(view);
    return me?.place === 'IN' && me.device === this.device;
  }

  #place(view) {
    return view.people.find(({ address }) => address === this.#self);
  }

  #changed() {
    this.dispatchEvent(new Event('changed'));
  }
}
