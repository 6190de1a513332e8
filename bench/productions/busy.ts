import '../lib/parent.ts'

/** Keeps one core busy until its parent ends it; lets it in between now and then, so that it can. */
const SPIN_MS = 50

function spin(): void {
  const until = performance.now() + SPIN_MS
  while (performance.now() < until);
  setImmediate(spin)
}

spin()
