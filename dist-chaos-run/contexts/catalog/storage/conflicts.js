import { violatesUnique } from '../../../platform/database/postgres-errors.js';
import { ExternalIdTaken, HandleTaken, SkuTaken } from '../domain/product.errors.js';
const CONFLICTS = {
    products_handle_unique: HandleTaken,
    products_external_id_unique: ExternalIdTaken,
    variants_sku_unique: SkuTaken,
    variants_external_id_unique: ExternalIdTaken,
    categories_handle_unique: HandleTaken,
    categories_external_id_unique: ExternalIdTaken,
};
/** Runs a write; what the catalog's unique constraints refuse is thrown as the conflict it means. */
export async function namingConflicts(write) {
    try {
        return await write();
    }
    catch (error) {
        const constraint = Object.keys(CONFLICTS).find((name) => violatesUnique(error, name));
        throw constraint ? new CONFLICTS[constraint]() : error;
    }
}
//# sourceMappingURL=conflicts.js.map