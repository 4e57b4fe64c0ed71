import { Command } from '@nestjs/cqrs';
/** Upserts products and variants by `productExternalId` and SKU: set-based, a few statements for the whole batch. */
export class ImportVariants extends Command {
    constructor(rows) {
        super();
        this.rows = rows;
    }
}
/** Upserts categories by external id; a second parent of the same category is rejected with its reason. */
export class ImportCategories extends Command {
    constructor(rows) {
        super();
        this.rows = rows;
    }
}
//# sourceMappingURL=import-catalogue.command.js.map