import { GetAvailabilityController } from './get-availability/get-availability.controller.js';
import { AvailabilityBoard } from './stream-availability/availability-board.js';
import { StreamAvailabilityController } from './stream-availability/stream-availability.controller.js';

/** What everybody may watch: what can be bought right now. */
export const LIVE = {
  controllers: [GetAvailabilityController, StreamAvailabilityController],
  providers: [AvailabilityBoard],
};
