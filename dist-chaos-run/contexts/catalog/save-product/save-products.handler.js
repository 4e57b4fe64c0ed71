var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandBus, CommandHandler } from '@nestjs/cqrs';
import { Database, Transaction } from '../../../platform/database/database.js';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { ChangeProduct } from './change-product.handler.js';
import { CreateProduct } from './create-product.handler.js';
/** Creates and changes many products: each item by itself, in the order given, all in one commit. */
export class SaveProducts extends Command {
    constructor(items) {
        super();
        this.items = items;
    }
}
let SaveProductsHandler = class SaveProductsHandler {
    constructor(commands, transaction, database) {
        this.commands = commands;
        this.transaction = transaction;
        this.database = database;
    }
    execute({ items }) {
        return this.transaction.run(async () => {
            const saved = [];
            for (const item of items)
                saved.push(await this.saveByItself(item));
            return saved;
        });
    }
    /** A savepoint, because a statement that the database refuses ends the transaction around it otherwise. */
    async saveByItself(item) {
        await this.database.query('SAVEPOINT item');
        try {
            const saved = await this.save(item);
            await this.database.query('RELEASE SAVEPOINT item');
            return saved;
        }
        catch (error) {
            if (!(error instanceof DomainError))
                throw error;
            await this.database.query('ROLLBACK TO SAVEPOINT item');
            return { outcome: 'refused', code: error.code, detail: error.message };
        }
    }
    async save(item) {
        if ('create' in item) {
            const { id, version } = await this.commands.execute(new CreateProduct(item.create));
            return { outcome: 'created', id, version };
        }
        const { id, version } = await this.commands.execute(new ChangeProduct(item.id, item.change));
        return { outcome: 'updated', id, version };
    }
};
SaveProductsHandler = __decorate([
    CommandHandler(SaveProducts),
    __metadata("design:paramtypes", [CommandBus,
        Transaction,
        Database])
], SaveProductsHandler);
export { SaveProductsHandler };
//# sourceMappingURL=save-products.handler.js.map