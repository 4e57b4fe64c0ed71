import { AdvanceTransferController } from './advance-transfer/advance-transfer.controller.js';
import { CancelTransferHandler } from './advance-transfer/cancel-transfer.handler.js';
import { ReceiveTransferHandler } from './advance-transfer/receive-transfer.handler.js';
import { ShipTransferHandler } from './advance-transfer/ship-transfer.handler.js';
import { ApplyCountHandler } from './close-count/apply-count.handler.js';
import { CancelCountHandler } from './close-count/cancel-count.handler.js';
import { CloseCountController } from './close-count/close-count.controller.js';
import { CreateTransferController } from './create-transfer/create-transfer.controller.js';
import { CreateTransferHandler } from './create-transfer/create-transfer.handler.js';
import { EnterCountController } from './enter-count/enter-count.controller.js';
import { EnterCountHandler } from './enter-count/enter-count.handler.js';
import { GetCountController } from './get-count/get-count.controller.js';
import { GetCountHandler } from './get-count/get-count.handler.js';
import { GetTransferController } from './get-transfer/get-transfer.controller.js';
import { GetTransferHandler } from './get-transfer/get-transfer.handler.js';
import { ListCountLinesController } from './list-count-lines/list-count-lines.controller.js';
import { ListCountLinesHandler } from './list-count-lines/list-count-lines.handler.js';
import { ListCountsController } from './list-counts/list-counts.controller.js';
import { ListCountsHandler } from './list-counts/list-counts.handler.js';
import { ListTransfersController } from './list-transfers/list-transfers.controller.js';
import { ListTransfersHandler } from './list-transfers/list-transfers.handler.js';
import { OpenCountController } from './open-count/open-count.controller.js';
import { OpenCountHandler } from './open-count/open-count.handler.js';
import { LocationCodes } from './storage/location-codes.js';
import { CreateStockCounts1764190200000 } from './storage/migrations/create-stock-counts.migration.js';
import { CreateTransfers1764190100000 } from './storage/migrations/create-transfers.migration.js';
import { Moves } from './storage/moves.js';
import { StockCountLines } from './storage/stock-count-lines.js';
import { StockCountRows } from './storage/stock-count-rows.js';
import { StockCounts } from './storage/stock-count.repository.js';
import { StockCountTable } from './storage/stock-count.table.js';
import { TransferRows } from './storage/transfer-rows.js';
import { TransferredStock } from './storage/transferred-stock.js';
import { Transfers } from './storage/transfer.repository.js';
import { TransferTable } from './storage/transfer.table.js';
/** What staff do with stock beyond single levels: transfers between locations and stock counts. */
export const WAREHOUSE = {
    tables: [TransferTable, StockCountTable],
    migrations: [CreateTransfers1764190100000, CreateStockCounts1764190200000],
    controllers: [
        CreateTransferController,
        AdvanceTransferController,
        GetTransferController,
        ListTransfersController,
        OpenCountController,
        EnterCountController,
        CloseCountController,
        GetCountController,
        ListCountsController,
        ListCountLinesController,
    ],
    providers: [
        LocationCodes,
        Moves,
        Transfers,
        TransferRows,
        TransferredStock,
        CreateTransferHandler,
        ShipTransferHandler,
        ReceiveTransferHandler,
        CancelTransferHandler,
        GetTransferHandler,
        ListTransfersHandler,
        StockCounts,
        StockCountLines,
        StockCountRows,
        OpenCountHandler,
        EnterCountHandler,
        ApplyCountHandler,
        CancelCountHandler,
        GetCountHandler,
        ListCountsHandler,
        ListCountLinesHandler,
    ],
};
//# sourceMappingURL=warehouse.js.map