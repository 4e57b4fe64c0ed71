import { type Logger } from '@nestjs/common';

const QUIET_MS = 60_000;

/** Warns of a trouble that comes again and again (a database that is away) once a minute instead of every time. */
export class CalmWarnings {
  private readonly saidAt = new Map<string, number>();

  constructor(private readonly logger: Pick<Logger, 'warn'>) {}

  /** `what` is a fixed text and decides whether it was said before; `why` may differ from time to time. */
  warn(what: string, why: string): void {
    const now = Date.now();
    if (now - (this.saidAt.get(what) ?? -Infinity) < QUIET_MS) return;
    this.saidAt.set(what, now);
    this.logger.warn(`${what}: ${why}`);
  }
}
