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
import { Database, Transaction } from '../../../platform/database/database.js';
import { CategoryUnknown } from '../domain/category.errors.js';
import { namingConflicts } from './conflicts.js';
const COLUMNS = `id, version, external_id AS "externalId", parent_id AS "parentId", handle, name, path, lineage,
  created_at AS "createdAt", updated_at AS "updatedAt"`;
/** The category tree for those who change it. */
let CategoryTree = class CategoryTree {
    constructor(database, transaction) {
        this.database = database;
        this.transaction = transaction;
    }
    /**
     * Runs a change in a transaction with the tree to itself, because two moves that are each allowed can make a cycle
     * together. Reading goes on meanwhile.
     */
    change(work) {
        return this.transaction.run(async () => {
            await this.database.query('LOCK TABLE catalog.categories IN SHARE ROW EXCLUSIVE MODE');
            return namingConflicts(work);
        });
    }
    /** Throws `CategoryUnknown`. */
    async get(id) {
        const [node] = await this.find('id', [id]);
        if (!node)
            throw new CategoryUnknown(id);
        return node;
    }
    find(column, values) {
        const type = column === 'id' ? 'uuid' : 'text';
        return this.database.query(`SELECT ${COLUMNS} FROM catalog.categories WHERE ${column} = ANY($1::${type}[])`, [values]);
    }
    /** How many levels hang below a category. */
    async levelsBelow(node) {
        const sql = `SELECT max(cardinality(lineage)) AS depth FROM catalog.categories WHERE lineage @> ARRAY[$1]::uuid[]`;
        const [row] = await this.database.query(sql, [node.id]);
        return row.depth - node.lineage.length;
    }
    /** Inserts new categories, parents before children, in one statement. */
    async add(nodes, now) {
        if (nodes.length > 0)
            await this.database.query(ADD, [JSON.stringify(nodes), now]);
    }
    /** Stores a category's new values, and the new paths of all below it, in one statement; answers it as stored. */
    async store(before, after, now) {
        const { id, externalId, parentId, handle, name, path, lineage } = after;
        const moved = [path, before.path.length, lineage, before.lineage.length];
        await this.database.query(STORE, [id, externalId, parentId, handle, name, ...moved, now]);
        return { ...after, version: before.version + 1, updatedAt: now };
    }
    /** Sets the names of categories by id, in one statement. */
    async rename(names, now) {
        if (names.length > 0)
            await this.database.query(RENAME, [JSON.stringify(names), now]);
    }
};
CategoryTree = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        Transaction])
], CategoryTree);
export { CategoryTree };
const ADD = `
  INSERT INTO catalog.categories (id, external_id, parent_id, handle, name, path, lineage, created_at, updated_at)
  SELECT id, "externalId", "parentId", handle, name, path, lineage, $2, $2
  FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "externalId" text, "parentId" uuid, handle text, name text, path text,
    lineage uuid[])`;
const STORE = `
  UPDATE catalog.categories SET
    path = $6 || substr(path, $7::integer + 1),
    lineage = $8::uuid[] || lineage[$9::integer + 1 :],
    external_id = CASE WHEN id = $1 THEN $2 ELSE external_id END,
    parent_id = CASE WHEN id = $1 THEN $3 ELSE parent_id END,
    handle = CASE WHEN id = $1 THEN $4 ELSE handle END,
    name = CASE WHEN id = $1 THEN $5 ELSE name END,
    version = version + 1,
    updated_at = $10
  WHERE lineage @> ARRAY[$1]::uuid[]`;
const RENAME = `
  UPDATE catalog.categories c SET name = n.name, version = c.version + 1, updated_at = $2
  FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, name text) WHERE c.id = n.id`;
//# sourceMappingURL=category-tree.js.map