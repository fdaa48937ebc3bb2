// The way to a videobridge: the server offers, and says what each m-line is for; this side answers.

// Emits 'track' with { person, role, track }, whose track may be gone, and 'state'.
export class BridgeConnection extends EventTarget {
  #pc;
  #send;
  #tracks;
  #iceServers;
  #places = new Map();
  #heard = 0;
  #work = Promise.resolve();

  // `send` takes answers; `tracks` are by role.
  constructor({ send, tracks, iceServers }) {
    super();
    this.#send = send;
    this.#tracks = tracks;
    this.#iceServers = iceServers;
  }

  get state() {
    return this.#pc?.connectionState ?? 'new';
  }

  setTrack(role, track) {
    this.#tracks = { ...this.#tracks, [role]: track };
    return this.#inTurn(() => this.#sender(role)?.replaceTrack(track ?? null));
  }

  // The same offer may come twice: when it is made, and when the call is read.
  hear({ offer }) {
    if (!offer || offer.number <= this.#heard) return;
    this.#heard = offer.number;
    this.#inTurn(() => this.#answer(offer));
  }

  // The server sees by itself what it has to offer again.
  restart() {}

  stats() {
    return this.#pc?.getStats() ?? new Map();
  }

  close() {
    this.#pc?.close();
  }

  async #answer({ number, fresh, sdp, places }) {
    if (fresh || !this.#pc) this.#renew();
    const pc = this.#pc;
    await pc.setRemoteDescription({ type: 'offer', sdp });
    this.#places = new Map(places.map((place) => [String(place.mid), place]));
    for (const transceiver of pc.getTransceivers()) await this.#serve(transceiver);
    await pc.setLocalDescription(await pc.createAnswer());
    this.#send({ number, description: { type: 'answer', sdp: pc.localDescription.sdp } });
    this.#show();
  }

  #renew() {
    this.#pc?.close();
    this.#pc = new RTCPeerConnection({ iceServers: this.#iceServers });
    this.#pc.onconnectionstatechange = () => this.#emit('state');
  }

  async #serve(transceiver) {
    const place = this.#places.get(transceiver.mid);
    if (!place || place.from) return;
    transceiver.direction = 'sendonly';
    await transceiver.sender.replaceTrack(this.#tracks[place.role] ?? null);
  }

  // What came on an m-line before may be somebody else's now.
  #show() {
    const shown = this.#pc
      .getTransceivers()
      .map(({ mid, receiver }) => ({ place: this.#places.get(mid), track: receiver.track }))
      .filter(({ place }) => place?.from)
      .map(({ place, track }) => ({ person: place.from, role: place.role, track }));
    this.#emit('tracks', shown);
  }

  #sender(role) {
    const own = this.#pc
      ?.getTransceivers()
      .find(({ mid }) => this.#places.get(mid)?.role === role && !this.#places.get(mid)?.from);
    return own?.sender;
  }

  #inTurn(step) {
    this.#work = this.#work.then(step).catch((error) => console.debug(error));
    return this.#work;
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
