import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOB_HANDLER, type JobOptions, type JobRun } from './job-handler.js';

/** A kind of job with the instance that runs it. */
export interface FoundJob {
  readonly options: JobOptions;
  readonly handler: JobRun;
}

/** Every class under `@JobHandler`, by the name of its job. */
@Injectable()
export class JobHandlers {
  private found: ReadonlyMap<string, FoundJob> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  get all(): ReadonlyMap<string, FoundJob> {
    return (this.found ??= this.discover());
  }

  private discover(): ReadonlyMap<string, FoundJob> {
    const found = new Map<string, FoundJob>();
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const options = metatype && (Reflect.getMetadata(JOB_HANDLER, metatype) as JobOptions | undefined);
      if (!options) continue;
      if (found.has(options.name)) throw new Error(`The job ${options.name} has two handlers.`);
      found.set(options.name, { options, handler: instance as JobRun });
    }
    return found;
  }
}
