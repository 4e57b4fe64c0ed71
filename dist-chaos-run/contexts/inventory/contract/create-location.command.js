import { Command } from '@nestjs/cqrs';
/** A new place that has stock. Throws `LocationCodeTaken` (409 `inventory.location_code_taken`). */
export class CreateLocation extends Command {
    constructor(code, details) {
        super();
        this.code = code;
        this.details = details;
    }
}
//# sourceMappingURL=create-location.command.js.map