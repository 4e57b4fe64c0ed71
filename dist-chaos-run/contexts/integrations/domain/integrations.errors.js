import { DomainError } from '../../../platform/domain/domain-error.js';
/** A mapping that cannot be worked with; `errors` name the places. */
export class MappingInvalid extends DomainError {
    constructor(errors) {
        const places = errors.slice(0, 5).map(({ path, message }) => `${path || 'mapping'}: ${message}`);
        super(`The mapping is not one: ${places.join('; ')}`, { errors: errors.slice(0, 100) });
        this.code = 'integrations.mapping_invalid';
        this.kind = 'invalid';
    }
}
/** Neither shipped nor stored under this name. */
export class MappingUnknown extends DomainError {
    constructor(name) {
        super(`There is no mapping "${name}".`, {
            errors: [{ code: 'unknown', path: 'mapping', message: 'names a mapping that is not there' }],
        });
        this.code = 'integrations.mapping_unknown';
        this.kind = 'invalid';
    }
}
/** The mapping looks values up in files that only the command line can read. */
export class MappingIncomplete extends DomainError {
    constructor(tables) {
        super(`The rows of ${tables.join(', ')} are in a file. Use the command line (npm run import), ` +
            'or store the mapping under a name of yours with the rows in it.');
        this.code = 'integrations.mapping_incomplete';
        this.kind = 'invalid';
    }
}
/** The names of shipped mappings are theirs. */
export class MappingShipped extends DomainError {
    constructor(name) {
        super(`The mapping "${name}" comes with the shop; choose another name.`);
        this.code = 'integrations.mapping_shipped';
        this.kind = 'conflict';
    }
}
/** No mapping has this name. */
export class MappingNotFound extends DomainError {
    constructor(name) {
        super(`There is no mapping "${name}".`);
        this.code = 'integrations.mapping_not_found';
        this.kind = 'not_found';
    }
}
export class ImportNotFound extends DomainError {
    constructor() {
        super('There is no such import.');
        this.code = 'integrations.import_not_found';
        this.kind = 'not_found';
    }
}
/** What makes a whole import stop: what is in is in. The message says why and where. */
export class ImportBroken extends Error {
}
//# sourceMappingURL=integrations.errors.js.map