import { BackInStock } from './storage/back-in-stock.js';
import { CreateBackInStock1764190400000 } from './storage/migrations/create-back-in-stock.migration.js';
import { EndBackInStockHandler } from './subscribe-back-in-stock/end-back-in-stock.handler.js';
import { SubscribeBackInStockController } from './subscribe-back-in-stock/subscribe-back-in-stock.controller.js';
import { SubscribeBackInStockHandler } from './subscribe-back-in-stock/subscribe-back-in-stock.handler.js';
import { SendBackInStock } from './write-back-in-stock/send-back-in-stock.job.js';
import { WriteBackInStockAgain } from './write-back-in-stock/write-again.job.js';
import { WriteBackInStockOnVariantBackInStock } from './write-back-in-stock/write-back-in-stock-on-variant-back-in-stock.js';
import { WriteBackInStock } from './write-back-in-stock/write-back-in-stock.job.js';
/** Letters to those who wait for a variant. */
export const BACK_IN_STOCK = {
    migrations: [CreateBackInStock1764190400000],
    controllers: [SubscribeBackInStockController],
    providers: [
        BackInStock,
        SubscribeBackInStockHandler,
        EndBackInStockHandler,
        WriteBackInStockOnVariantBackInStock,
        WriteBackInStock,
        WriteBackInStockAgain,
        SendBackInStock,
    ],
};
//# sourceMappingURL=back-in-stock.js.map