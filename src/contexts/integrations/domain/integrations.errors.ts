import { DomainError, type FieldError } from '../../../platform/domain/domain-error.js';

/** A mapping that cannot be worked with; `errors` name the places. */
export class MappingInvalid extends DomainError {
  readonly code = 'integrations.mapping_invalid';
  readonly kind = 'invalid';

  constructor(errors: readonly FieldError[]) {
    const places = errors.slice(0, 5).map(({ path, message }) => `${path || 'mapping'}: ${message}`);
    super(`The mapping is not one: ${places.join('; ')}`, { errors: errors.slice(0, 100) });
  }
}

/** Neither shipped nor stored under this name. */
export class MappingUnknown extends DomainError {
  readonly code = 'integrations.mapping_unknown';
  readonly kind = 'invalid';

  constructor(name: string) {
    super(`There is no mapping "${name}".`, {
      errors: [{ code: 'unknown', path: 'mapping', message: 'names a mapping that is not there' }],
    });
  }
}

/** The mapping looks values up in files that only the command line can read. */
export class MappingIncomplete extends DomainError {
  readonly code = 'integrations.mapping_incomplete';
  readonly kind = 'invalid';

  constructor(tables: readonly string[]) {
    super(
      `The rows of ${tables.join(', ')} are in a file. Use the command line (npm run import), ` +
        'or store the mapping under a name of yours with the rows in it.',
    );
  }
}

/** The names of shipped mappings are theirs. */
export class MappingShipped extends DomainError {
  readonly code = 'integrations.mapping_shipped';
  readonly kind = 'conflict';

  constructor(name: string) {
    super(`The mapping "${name}" comes with the shop; choose another name.`);
  }
}

/** No mapping has this name. */
export class MappingNotFound extends DomainError {
  readonly code = 'integrations.mapping_not_found';
  readonly kind = 'not_found';

  constructor(name: string) {
    super(`There is no mapping "${name}".`);
  }
}

export class ImportNotFound extends DomainError {
  readonly code = 'integrations.import_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('There is no such import.');
  }
}

/** What makes a whole import stop: what is in is in. The message says why and where. */
export class ImportBroken extends Error {}
