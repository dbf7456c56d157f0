// The evidence that the draw is fair, made by its own rules (R7, R27, R30, R32, P6, R52): small draws counted out, large ones tested, burdens over a
// series of draws, rounding, and the same table for two other ways of drawing. Everything follows from the seed that is given.
import { parseArgs } from 'node:util';
import { burdenPart } from './simulate/burden.ts';
import { exactPart } from './simulate/exact.ts';
import { chancesPart, inspectorsPart } from './simulate/large.ts';
import { LEAST_P, type Part, percent, shortP } from './simulate/report.ts';
import { type Comparison, comparisons } from './simulate/rivals.ts';
import { roundingPart } from './simulate/rounding.ts';

const RUNS = 10_000;

const HELP = `Usage: npm run simulate -- [--runs N] [--json] [seed]

Draws by the project's own rules and holds what comes out against the published chances. The same seed gives
the same figures; another seed gives others that must say the same. docs/fairness.md says what they mean.

  seed      any text (default: sunlot)
  --runs N  draws of each statistical test, 1000 or more (default: ${RUNS}; about half a minute)
  --json    for machines

Exit code 1 when something does not hold: an exact count differs, or a test has a p-value below ${LEAST_P}.`;

function print(parts: readonly Part[], tables: readonly Comparison[]): void {
  for (const { title, findings } of parts) {
    console.log(`\n${title}`);
    for (const { claim, measured, expected, p, holds } of findings) {
      const test = p === undefined ? '' : `, p = ${shortP(p)}`;
      console.log(`  ${holds ? 'ok   ' : 'WRONG'} ${claim}\n          ${measured}${test}  (expected: ${expected})`);
    }
  }
  for (const { size, n, rivals } of tables) {
    console.log(`\n${n} of ${size}, beside other ways of drawing`);
    for (const { name, neverDrawn, neverTogether, listBits, friendEscapes, attemptsForTarget } of rivals) {
      const target = attemptsForTarget === null ? 'on record' : `${attemptsForTarget.toFixed(1)} attempts, unseen`;
      console.log(`  ${name}
          never drawn ${percent(neverDrawn)}, pairs never together ${percent(neverTogether)}, lists 2^${listBits.toFixed(1)}
          a friend escapes ${percent(friendEscapes, 4)}, a target is met after: ${target}`);
    }
  }
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { runs: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const runs = values.runs === undefined ? RUNS : Number(values.runs);
  const sound = Number.isSafeInteger(runs) && runs >= 1000 && positionals.length <= 1;
  if (values.help === true || !sound) {
    console.error(HELP);
    process.exitCode = sound ? 0 : 1;
    return;
  }
  const setting = { seed: positionals[0] ?? 'sunlot', runs };
  const parts = [exactPart(), chancesPart(setting), inspectorsPart(setting), burdenPart(setting), roundingPart()];
  const tables = comparisons();
  if (values.json === true) console.log(JSON.stringify({ ...setting, parts, tables }, null, 2));
  else print(parts, tables);
  const wrong = parts.flatMap(({ findings }) => findings).filter(({ holds }) => !holds).length;
  if (!(values.json === true))
    console.log(`\nseed ${setting.seed}, ${runs} draws a test: ${wrong === 0 ? 'everything holds' : `${wrong} WRONG`}`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

main();
