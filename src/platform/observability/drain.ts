import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Knows that the process has been asked to end: readiness goes first, requests in flight finish, connections close. */
@Injectable()
export class Drain implements OnModuleDestroy {
  private draining = false;

  get isDraining(): boolean {
    return this.draining;
  }

  /** The first of Nest's shutdown hooks, long before the server stops listening. */
  onModuleDestroy(): void {
    this.draining = true;
  }
}
