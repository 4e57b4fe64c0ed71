var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler } from '@nestjs/cqrs';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { Locations } from '../storage/location.repository.js';
import { TELL_LEVELS } from '../storage/tell-levels.js';
/** Renames a location, moves it in the order of preference, or takes it in or out of use. */
export class ChangeLocation extends Command {
    constructor(id, changes, expectedVersion) {
        super();
        this.id = id;
        this.changes = changes;
        this.expectedVersion = expectedVersion;
    }
}
let ChangeLocationHandler = class ChangeLocationHandler {
    constructor(locations, store) {
        this.locations = locations;
        this.store = store;
    }
    /** Throws `LocationNotFound`, `AggregateStale`. */
    async execute({ id, changes, expectedVersion }) {
        const { transaction, database, clock, wakeSignal } = this.store;
        return transaction.run(async () => {
            let wasActive;
            const location = await this.locations.update(id, (current) => {
                wasActive = current.details.active;
                current.change(changes);
            }, expectedVersion);
            if (location.details.active !== wasActive) {
                await database.query(TELL_LEVELS, [id, clock.now()]);
                transaction.afterCommit(() => wakeSignal.wake());
            }
            return { id, code: location.code, ...location.details, version: location.version };
        });
    }
};
ChangeLocationHandler = __decorate([
    CommandHandler(ChangeLocation),
    __metadata("design:paramtypes", [Locations,
        AggregateStore])
], ChangeLocationHandler);
export { ChangeLocationHandler };
//# sourceMappingURL=change-location.handler.js.map