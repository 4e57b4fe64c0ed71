import { Fact } from '../../../platform/domain/fact.js';
/** Categories are new, gone, renamed or moved; those below them may have another path too. */
export class CategoriesChanged extends Fact {
    static { this.type = 'catalog.categories-changed.v1'; }
}
//# sourceMappingURL=categories-changed.event.js.map