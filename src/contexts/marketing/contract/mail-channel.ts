import { DiscoveryService } from '@nestjs/core';

/** A message to one person. Contains personal data: never log it. */
export interface Mail {
  /** Stable for what the message is about, so that sending it again is recognisably the same message. */
  readonly key: string;
  /** A short name for people who look through many, e.g. "CW-1042-confirmation". */
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** What carries mail out of the house. Throws when it could not; the message is then sent again later. */
export interface MailChannel {
  send(mail: Mail): Promise<void>;
}

/**
 * Marks a provider of any module as the channel for mail, instead of the default (SMTP when configured, else a folder).
 * There can be one.
 */
export const CarriesMail = DiscoveryService.createDecorator();
