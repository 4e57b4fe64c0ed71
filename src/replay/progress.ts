import { type SingleBar } from 'cli-progress';

/** Hears how far the replay is, step by step. */
export interface Progress {
  begins(step: string, of: number): void;
  done(more: number): void;
  ends(): void;
}

/** For those who do not want to know. */
export const QUIET: Progress = { begins: () => undefined, done: () => undefined, ends: () => undefined };

/** One bar after the other in the terminal. */
export function barred(newBar: (format: string) => SingleBar): Progress {
  let bar: SingleBar;
  return {
    begins: (step, of) => {
      bar = newBar(`${step.padEnd(10)} {bar} {value}/{total}  {duration_formatted}`);
      bar.start(of, 0);
    },
    done: (more) => bar.increment(more),
    ends: () => bar.stop(),
  };
}
