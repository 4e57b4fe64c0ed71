import { DiscoveryService } from '@nestjs/core';
/**
 * Marks a provider of any module as the channel for mail, instead of the default (SMTP when configured, else a folder).
 * There can be one.
 */
export const CarriesMail = DiscoveryService.createDecorator();
//# sourceMappingURL=mail-channel.js.map