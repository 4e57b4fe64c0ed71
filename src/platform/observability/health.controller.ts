import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Access } from '../security/access.js';
import { type Health, HealthChecks } from './health-checks.js';

/** For the machines that start, stop and route to this process. */
@ApiExcludeController()
@Access.public()
@Controller('health')
export class HealthController {
  constructor(private readonly healthChecks: HealthChecks) {}

  /** The process runs; whether it can serve is another question. */
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.healthChecks.read();
    if (health.status !== 'ready') reply.status(HttpStatus.SERVICE_UNAVAILABLE).header('Retry-After', '1');
    return health;
  }
}
