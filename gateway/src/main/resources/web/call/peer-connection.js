// The way to the browser of the other one. Who called offers, once: one m-line for the microphone, one for
// the camera, one for the screen; what is sent on them changes without another offer (RFC 8829 §5).

const ROLES = ['MICROPHONE', 'CAMERA', 'SCREEN'];

// Emits 'track' with { role, track }, and 'state'.
export class PeerConnection extends EventTarget {
  #pc;
  #send;
  #offers;
  #tracks;
  #early = [];
  #work = Promise.resolve();

  // `send` takes what the other one is to be told; `offers` whether this one offers; `tracks` by role.
  constructor({ send, offers, tracks, iceServers }) {
    super();
    this.#send = send;
    this.#offers = offers;
    this.#tracks = tracks;
    this.#pc = new RTCPeerConnection({ iceServers });
    this.#pc.onicecandidate = ({ candidate }) => candidate && this.#send({ candidate: candidate.toJSON() });
    this.#pc.ontrack = ({ transceiver, track }) => {
      const role = ROLES[this.#pc.getTransceivers().indexOf(transceiver)];
      if (role) this.#emit('track', { role, track });
    };
    this.#pc.onconnectionstatechange = () => this.#changed();
    if (offers) this.#begin();
  }

  get state() {
    return this.#pc.connectionState;
  }

  setTrack(role, track) {
    this.#tracks = { ...this.#tracks, [role]: track };
    return this.#inTurn(() => this.#transceiver(role)?.sender.replaceTrack(track ?? null));
  }

  // What the other one says of its connection.
  hear({ description, candidate }) {
    return this.#inTurn(() => (description ? this.#take(description) : this.#add(candidate)));
  }

  // The other one may have missed what was said, or the way is broken.
  restart() {
    if (!this.#offers || this.state === 'closed') return;
    this.#inTurn(() => this.#offer({ iceRestart: true }));
  }

  stats() {
    return this.#pc.getStats();
  }

  close() {
    this.#pc.close();
  }

  #begin() {
    for (const role of ROLES) {
      const kind = role === 'MICROPHONE' ? 'audio' : 'video';
      this.#pc.addTransceiver(this.#tracks[role] ?? kind, { direction: 'sendrecv' });
    }
    this.#inTurn(() => this.#offer({}));
  }

  async #offer(options) {
    await this.#pc.setLocalDescription(await this.#pc.createOffer(options));
    this.#say();
  }

  async #take(description) {
    if ((description.type === 'offer') === this.#offers) return;
    if (description.type === 'answer' && this.#pc.signalingState !== 'have-local-offer') return;
    await this.#pc.setRemoteDescription(description);
    for (const candidate of this.#early.splice(0)) await this.#add(candidate);
    if (description.type === 'answer') return;
    for (const transceiver of this.#pc.getTransceivers()) {
      transceiver.direction = 'sendrecv';
      const track = this.#tracks[ROLES[this.#pc.getTransceivers().indexOf(transceiver)]];
      await transceiver.sender.replaceTrack(track ?? null);
    }
    await this.#pc.setLocalDescription();
    this.#say();
  }

  // One of an earlier round may not fit any more.
  async #add(candidate) {
    if (!this.#pc.remoteDescription) this.#early.push(candidate);
    else await this.#pc.addIceCandidate(candidate).catch((error) => console.debug(error));
  }

  #say() {
    const { type, sdp } = this.#pc.localDescription;
    this.#send({ description: { type, sdp } });
  }

  #transceiver(role) {
    return this.#pc.getTransceivers()[ROLES.indexOf(role)];
  }

  #changed() {
    if (this.state === 'failed') this.restart();
    this.#emit('state');
  }

  #inTurn(step) {
    this.#work = this.#work.then(step).catch((error) => console.debug(error));
    return this.#work;
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
