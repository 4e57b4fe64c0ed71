import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Mappings } from '../storage/mappings.js';

/** Stores a mapping under a name, in place of an older one. */
export class PutImportMapping extends Command<void> {
  constructor(
    readonly name: string,
    readonly mapping: unknown,
  ) {
    super();
  }
}

@CommandHandler(PutImportMapping)
export class PutImportMappingHandler implements ICommandHandler<PutImportMapping> {
  constructor(private readonly mappings: Mappings) {}

  /** Throws `MappingInvalid`, `MappingShipped`. */
  async execute({ name, mapping }: PutImportMapping): Promise<void> {
    await this.mappings.put(name, mapping);
  }
}
