import { cpus } from 'node:os';
import { readFile, writeFile } from 'node:fs/promises';
import { groupBy } from '../checker/check.js';
import { isGreen, type Outcome } from './print.js';

const BEGIN = '<!-- counts: written by npm run chaos -- --report, not by hand -->';
const END = '<!-- end of counts -->';

/** Writes the counts of a run between the marks of a Markdown file, or at its end when there are none. */
export async function writeReport(file: string, outcomes: readonly Outcome[], args: readonly string[]): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [before = '', rest = ''] = text.includes(BEGIN) ? text.split(BEGIN) : [`${text}\n`];
  const after = rest.split(END)[1] ?? '\n';
  await writeFile(file, `${before}${BEGIN}\n\n${tables(outcomes, args)}\n${END}${after}`);
}

function tables(outcomes: readonly Outcome[], args: readonly string[]): string {
  const command = [
    'npm run chaos --',
    ...args.filter((arg, index) => arg !== '--report' && args[index - 1] !== '--report'),
  ].join(' ');
  const seconds = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0);
  return [
    `\`${command}\` on ${new Date().toISOString().slice(0, 10)}: ${outcomes.filter(isGreen).length} of ${outcomes.length} runs green in ${(seconds / 60).toFixed(1)} minutes.`,
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, seeds ${seedsOf(outcomes)}.`,
    '',
    '| scenario | runs | what happened | looked at | violations |',
    '| --- | --: | --- | --: | --: |',
    ...[...groupBy(outcomes, ({ scenario }) => scenario)].map(([name, runs]) => row(name, runs)),
    '',
    '| invariant | what must be so | looked at | violations |',
    '| --- | --- | --: | --: |',
    ...invariants(outcomes),
    '',
  ].join('\n');
}

function row(name: string, runs: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { tally } of runs) {
    for (const [what, count] of tally.counts) {
      counts.set(
        what,
        /\((ms|MiB)\)|second/.test(what) ? Math.max(counts.get(what) ?? 0, count) : (counts.get(what) ?? 0) + count,
      );
    }
  }
  const lines = runs.flatMap(({ tally }) => tally.lines);
  const looked = lines.reduce((sum, line) => sum + line.looked, 0);
  const violations = lines.reduce((sum, line) => sum + line.violations.length, 0);
  const skipped = new Set(runs.flatMap(({ tally }) => tally.skipped.map((reason) => `not tried: ${reason}`)));
  const failed = runs.some(({ failure }) => failure) ? ['did not end'] : [];
  const happened = [...[...counts].map(([what, count]) => `${what}: ${count}`), ...skipped, ...failed].join(', ');
  return `| ${name} | ${runs.length} | ${happened} | ${looked} | ${violations} |`;
}

function invariants(outcomes: readonly Outcome[]): string[] {
  const lines = outcomes.flatMap(({ tally }) => tally.lines);
  const number = (invariant: string): number => Number(invariant.slice(1)) || 999;
  return [...groupBy(lines, ({ invariant, title }) => `${invariant} | ${title}`)]
    .sort(([a], [b]) => number(a.split(' ')[0]!) - number(b.split(' ')[0]!))
    .map(([name, same]) => {
      const looked = same.reduce((sum, line) => sum + line.looked, 0);
      return `| ${name} | ${looked} | ${same.reduce((sum, line) => sum + line.violations.length, 0)} |`;
    });
}

function seedsOf(outcomes: readonly Outcome[]): string {
  const seeds = [...new Set(outcomes.map(({ seed }) => seed))].sort((a, b) => a - b);
  return seeds.length > 5 ? `${seeds[0]} to ${seeds.at(-1)}` : seeds.join(', ');
}
