// Tells the server whether this computer is in use. All tabs of a browser notice each other's use:
// whichever is closed, the others know.

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'];
const MINUTE = 60_000;
// The other tabs are told no more often.
const TELL_AGAIN_AFTER = 5_000;

export class Activity {
  #connection;
  #settings;
  #channel = new BroadcastChannel('parley.activity');
  #usedAt = Date.now();
  #toldAt = 0;
  #active = true;
  #timer;
  #used = () => this.#use();

  constructor(connection, settings) {
    this.#connection = connection;
    this.#settings = settings;
    for (const sign of SIGNS) window.addEventListener(sign, this.#used, { capture: true, passive: true });
    this.#channel.addEventListener('message', () => this.#noteUse());
    settings.addEventListener('changed', () => this.#look());
    // A new connection counts as used.
    connection.addEventListener('ready', () => this.#active || this.#report());
    this.#look();
  }

  #use() {
    if (Date.now() - this.#toldAt > TELL_AGAIN_AFTER || !this.#active) {
      this.#toldAt = Date.now();
      this.#channel.postMessage('used');
    }
    this.#noteUse();
  }

  #noteUse() {
    this.#usedAt = Date.now();
    if (!this.#active) this.#look();
  }

  // Whoever moves the mouse moves it often: the timer is not set anew each time, but looks again.
  #look() {
    clearTimeout(this.#timer);
    const left = this.#usedAt + this.#settings.idleAfter * MINUTE - Date.now();
    if (left > 0) this.#timer = setTimeout(() => this.#look(), left);
    this.#become(left > 0);
  }

  #become(active) {
    if (active === this.#active) return;
    this.#active = active;
    this.#report();
  }

  #report() {
    if (!this.#connection.ready) return;
    this.#connection.command('ReportActivity', { active: this.#active }).catch(() => {});
  }
}
