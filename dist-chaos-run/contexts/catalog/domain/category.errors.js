import { DomainError } from '../../../platform/domain/domain-error.js';
export class CategoryUnknown extends DomainError {
    constructor(id) {
        super(`There is no category ${id}.`);
        this.code = 'catalog.category_unknown';
        this.kind = 'not_found';
    }
}
/** Something refers to categories that do not exist. */
export class CategoriesUnknown extends DomainError {
    constructor(ids) {
        super(`There are no categories ${ids.join(', ')}.`);
        this.code = 'catalog.category_unknown';
        this.kind = 'invalid';
    }
}
export class CategoryCycle extends DomainError {
    constructor() {
        super('A category cannot lie below itself.');
        this.code = 'catalog.category_cycle';
        this.kind = 'conflict';
    }
}
export class CategoryTooDeep extends DomainError {
    constructor(limit) {
        super(`Categories can be at most ${limit} levels deep.`);
        this.code = 'catalog.category_too_deep';
        this.kind = 'invalid';
    }
}
export class CategoryHasChildren extends DomainError {
    constructor() {
        super('Other categories lie below this one. Move or delete them first.');
        this.code = 'catalog.category_has_children';
        this.kind = 'conflict';
    }
}
//# sourceMappingURL=category.errors.js.map