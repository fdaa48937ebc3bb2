// How well a call gets through, from the statistics of its connection (webrtc-stats).

const FAIR = { loss: 0.03, seconds: 0.3 };
const POOR = { loss: 0.1, seconds: 0.8 };

// `before` are the sums of the look before; { quality: 1 to 3, or 0 where nothing comes; now }.
export function qualityOf(stats, before = { received: 0, lost: 0 }) {
  const now = { received: 0, lost: 0 };
  let seconds = 0;
  for (const one of stats.values()) {
    if (one.type === 'inbound-rtp') {
      now.received += one.packetsReceived ?? 0;
      now.lost += Math.max(0, one.packetsLost ?? 0);
    } else if (one.type === 'candidate-pair' && one.nominated && one.currentRoundTripTime) {
      seconds = Math.max(seconds, one.currentRoundTripTime);
    }
  }
  const received = now.received - before.received;
  const lost = Math.max(0, now.lost - before.lost);
  return { quality: rate(received, lost / Math.max(1, received + lost), seconds), now };
}

function rate(received, loss, seconds) {
  if (received <= 0) return 0;
  if (loss > POOR.loss || seconds > POOR.seconds) return 1;
  return loss > FAIR.loss || seconds > FAIR.seconds ? 2 : 3;
}
