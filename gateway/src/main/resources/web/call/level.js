// How loud a microphone is, from 0 to 1.

const BETWEEN = 100;

export class Level {
  value = 0;
  #audio = new AudioContext();
  #timer;

  // `changed` is called with every look.
  constructor(track, changed) {
    const analyser = new AnalyserNode(this.#audio, { fftSize: 512 });
    this.#audio.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.#timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      this.value = Math.min(1, 4 * Math.max(...samples.map(Math.abs)));
      changed();
    }, BETWEEN);
  }

  stop() {
    clearInterval(this.#timer);
    this.#audio.close();
  }
}
