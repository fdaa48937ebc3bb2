// Two short tones for a message that came.

const TONES = [
  { hertz: 660, from: 0 },
  { hertz: 880, from: 0.12 },
];
const LOUDNESS = 0.08;
const SECONDS = 0.18;

let audio;

// Browsers let a page sound only after the person has used it; until then it stays silent.
export function chime() {
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
