var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
/** The rows that say how far each subscriber has read. */
let Checkpoints = class Checkpoints {
    constructor(database) {
        this.database = database;
    }
    /** Makes the rows of new subscribers: at the log's beginning, or at its end. */
    async register(names, startsAt) {
        await this.database.query(`INSERT INTO platform.fact_subscribers (name, position)
       SELECT name, ${startsAt === 'now' ? 'platform.settled_position()' : '0'} FROM unnest($1::text[]) AS name
       ON CONFLICT DO NOTHING`, [names]);
    }
    async survey(names) {
        const [row] = await this.database.query(`SELECT platform.settled_position() AS settled, platform.last_fact_position() AS last,
         coalesce((SELECT jsonb_object_agg(name, position) FROM platform.fact_subscribers WHERE name = ANY($1)), '{}')
           AS checkpoints`, [names]);
        return row;
    }
    /**
     * Moves one checkpoint and holds its lock until the running transaction ends. False when another process is at work
     * on this subscriber, or has moved it already. With `lazily` the transaction does not wait for the disk: a crash of
     * the server may undo it, but then the work and the checkpoint together.
     */
    async advance(move, lazily) {
        return (await this.advanceAll([move], lazily)) === 1;
    }
    /** Moves checkpoints that still stand at `from` and that nobody holds; answers how many it moved. */
    async advanceAll(moves, lazily = true) {
        const moved = await this.database.query(`WITH wanted AS (SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS wanted(name, source, target)),
         held AS (SELECT s.name, wanted.target FROM platform.fact_subscribers s JOIN wanted USING (name)
                  WHERE s.position = wanted.source FOR UPDATE OF s SKIP LOCKED)
       UPDATE platform.fact_subscribers s SET position = held.target, updated_at = now()
       FROM held WHERE s.name = held.name
       RETURNING s.name${lazily ? `, set_config('synchronous_commit', 'off', true)` : ''}`, [moves.map((move) => move.name), moves.map((move) => move.from), moves.map((move) => move.to)]);
        return moved.length;
    }
    /** Waits for whoever is at work on this subscriber, and keeps others away until the running transaction ends. */
    async hold(name) {
        await this.database.query('SELECT 1 FROM platform.fact_subscribers WHERE name = $1 FOR UPDATE', [name]);
    }
    /** Sends a subscriber back to the beginning of the log. */
    async reset(name) {
        await this.database.query('UPDATE platform.fact_subscribers SET position = 0, updated_at = now() WHERE name = $1', [
            name,
        ]);
    }
};
Checkpoints = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], Checkpoints);
export { Checkpoints };
//# sourceMappingURL=checkpoints.js.map