import { Fact } from '../../../platform/domain/fact.js';

/** Categories are new, gone, renamed or moved; those below them may have another path too. */
export class CategoriesChanged extends Fact<{ categoryIds: readonly string[] }> {
  static readonly type = 'catalog.categories-changed.v1';
}
