import { DomainError } from '../../../platform/domain/domain-error.js';

export class CategoryUnknown extends DomainError {
  readonly code = 'catalog.category_unknown';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no category ${id}.`);
  }
}

/** Something refers to categories that do not exist. */
export class CategoriesUnknown extends DomainError {
  readonly code = 'catalog.category_unknown';
  readonly kind = 'invalid';

  constructor(ids: readonly string[]) {
    super(`There are no categories ${ids.join(', ')}.`);
  }
}

export class CategoryCycle extends DomainError {
  readonly code = 'catalog.category_cycle';
  readonly kind = 'conflict';

  constructor() {
    super('A category cannot lie below itself.');
  }
}

export class CategoryTooDeep extends DomainError {
  readonly code = 'catalog.category_too_deep';
  readonly kind = 'invalid';

  constructor(limit: number) {
    super(`Categories can be at most ${limit} levels deep.`);
  }
}

export class CategoryHasChildren extends DomainError {
  readonly code = 'catalog.category_has_children';
  readonly kind = 'conflict';

  constructor() {
    super('Other categories lie below this one. Move or delete them first.');
  }
}
