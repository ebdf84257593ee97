// Candidates of one job, run in turns in one process; each is told as a ratio to the first, the yardstick.
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

async function timed(run, repeat) {
  const start = performance.now();
  for (let count = 0; count < repeat; count += 1) await run();
  return (performance.now() - start) / repeat;
}

/** @param {Record<string, () => unknown>} candidates */
export async function sideBySide(title, candidates, { rounds = 15, warmUp = 3, times: repeat = 1 } = {}) {
  const names = Object.keys(candidates);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    const order = names.map((_, index) => names[(index + Math.abs(round)) % names.length]);
    for (const name of order) {
      globalThis.gc?.();
      // A forced collection throws warmed code away as well, so what is counted runs a second time.
      await timed(candidates[name], repeat);
      const ms = await timed(candidates[name], repeat);
      if (round >= 0) times[name].push(ms);
    }
  }
  const yardstick = median(times[names[0]]);
  console.log(`\n${title}`);
  for (const name of names) {
    const [ms, fastest] = [median(times[name]), Math.min(...times[name])].map((time) => time.toFixed(2));
    const ratio = (median(times[name]) / yardstick).toFixed(2);
    console.log(`  ${name.padEnd(52)} ${ms.padStart(9)} ms  ${ratio.padStart(6)} x   fastest ${fastest} ms`);
  }
}
