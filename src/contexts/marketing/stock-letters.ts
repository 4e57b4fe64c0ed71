import { AddBackInStockTakenAt1764290000000 } from './storage/migrations/add-back-in-stock-taken-at.migration.js';
import { BackInStock } from './storage/back-in-stock.js';
import { CreateBackInStock1764190400000 } from './storage/migrations/create-back-in-stock.migration.js';
import { EndBackInStockHandler } from './subscribe-back-in-stock/end-back-in-stock.handler.js';
import { SubscribeBackInStockController } from './subscribe-back-in-stock/subscribe-back-in-stock.controller.js';
import { SubscribeBackInStockHandler } from './subscribe-back-in-stock/subscribe-back-in-stock.handler.js';
import { TellStaffOfLowStock } from './tell-staff-of-low-stock/tell-staff-of-low-stock.job.js';
import { TellStaffOnStockAlertRaised } from './tell-staff-of-low-stock/tell-staff-on-stock-alert-raised.js';
import { SendBackInStock } from './write-back-in-stock/send-back-in-stock.job.js';
import { WriteBackInStockAgain } from './write-back-in-stock/write-again.job.js';
import { WriteBackInStockOnVariantBackInStock } from './write-back-in-stock/write-back-in-stock-on-variant-back-in-stock.js';
import { WriteBackInStock } from './write-back-in-stock/write-back-in-stock.job.js';

/** Letters about stock: to those who wait for a variant, and to the staff when a level runs low. */
export const STOCK_LETTERS = {
  migrations: [CreateBackInStock1764190400000, AddBackInStockTakenAt1764290000000],
  controllers: [SubscribeBackInStockController],
  providers: [
    BackInStock,
    SubscribeBackInStockHandler,
    EndBackInStockHandler,
    WriteBackInStockOnVariantBackInStock,
    WriteBackInStock,
    WriteBackInStockAgain,
    SendBackInStock,
    TellStaffOnStockAlertRaised,
    TellStaffOfLowStock,
  ],
};
