// The sound of a call that rings, in one tab of this browser.

const TONES = [
  { hertz: 523, from: 0 },
  { hertz: 659, from: 0.2 },
  { hertz: 784, from: 0.4 },
];
const BETWEEN = 3_000;
const LOUDNESS = 0.09;
const SECONDS = 0.35;

export class Ring {
  #stop;

  // Rings or not from now on.
  set(isOn) {
    if (isOn === !!this.#stop) return;
    if (isOn) this.#begin();
    else this.#end();
  }

  #begin() {
    let ended;
    const over = new Promise((resolve) => (ended = resolve));
    let timer;
    const start = () => {
      play();
      timer = setInterval(play, BETWEEN);
      return over;
    };
    this.#stop = () => {
      clearInterval(timer);
      ended();
    };
    // Locks need a secure page; on others each tab rings for itself.
    if (!navigator.locks) start();
    else navigator.locks.request('parley.ring', { ifAvailable: true }, (lock) => lock && start());
  }

  #end() {
    this.#stop();
    this.#stop = undefined;
  }
}

let audio;

// Browsers let a page sound only after the person has used it; until then it stays silent.
function play() {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') audio.resume();
  for (const { hertz, from } of TONES) {
    const start = audio.currentTime + from;
    const tone = new OscillatorNode(audio, { frequency: hertz });
    const gain = new GainNode(audio, { gain: 0 });
    gain.gain.setValueAtTime(LOUDNESS, start);
    gain.gain.exponentialRampToValueAtTime(0.001, start + SECONDS);
    tone.connect(gain).connect(audio.destination);
    tone.start(start);
    tone.stop(start + SECONDS);
  }
}
