import { AcknowledgeAlertController } from './acknowledge-alert/acknowledge-alert.controller.js';
import { AcknowledgeAlertHandler } from './acknowledge-alert/acknowledge-alert.handler.js';
import { AnnounceBackInStockOnStockChanged } from './announce-back-in-stock/announce-back-in-stock-on-stock-changed.js';
import { GetAvailabilityController } from './get-availability/get-availability.controller.js';
import { ListAlertsController } from './list-alerts/list-alerts.controller.js';
import { ListAlertsHandler } from './list-alerts/list-alerts.handler.js';
import { RaiseAlertsOnStockChanged } from './raise-alerts/raise-alerts-on-stock-changed.js';
import { ReviewAlerts } from './raise-alerts/review-alerts.job.js';
import { Alerts } from './storage/alerts.js';
import { CreateAlerts1764190300000 } from './storage/migrations/create-alerts.migration.js';
import { TellLocations1764300100000 } from './storage/migrations/tell-locations.migration.js';
import { WidenAnnouncedAvailability1764290100000 } from './storage/migrations/widen-announced-availability.migration.js';
import { AvailabilityBoard } from './stream-availability/availability-board.js';
import { StreamAvailabilityController } from './stream-availability/stream-availability.controller.js';

/** What people watch: what can be bought right now, what has returned, and what runs low. */
export const LIVE = {
  migrations: [CreateAlerts1764190300000, WidenAnnouncedAvailability1764290100000, TellLocations1764300100000],
  controllers: [
    GetAvailabilityController,
    StreamAvailabilityController,
    ListAlertsController,
    AcknowledgeAlertController,
  ],
  providers: [
    AvailabilityBoard,
    AnnounceBackInStockOnStockChanged,
    Alerts,
    RaiseAlertsOnStockChanged,
    ReviewAlerts,
    ListAlertsHandler,
    AcknowledgeAlertHandler,
  ],
};
