import { Injectable } from '@nestjs/common';

/** Tells this process's consumers that the log has grown, without asking the database. */
@Injectable()
export class WakeSignal {
  private readonly listeners = new Set<() => void>();

  /** Called after a commit that appended facts. */
  wake(): void {
    this.listeners.forEach((listener) => listener());
  }

  onWake(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
