// What somebody has begun in this tab, such as unsent messages: kept under their address, so that a
// sign-in that ends by itself loses nothing, and the next person finds nothing.

export function keep(key, address, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify({ address, value }));
  } catch {
    // There is no more room: what would not survive a reload is still here until then.
    sessionStorage.removeItem(key);
  }
}

// Answers what was kept, or nothing; what somebody else left is forgotten.
export function recall(key, address) {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  if (kept?.address === address) return kept.value;
  sessionStorage.removeItem(key);
  return undefined;
}
