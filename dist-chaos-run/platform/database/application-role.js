import { DatabaseError } from 'pg';
/** What the application's connections run as: it reads and writes rows, owns nothing, and cannot rewrite a journal. */
export const APPLICATION_ROLE = 'cartwright_app';
/** SQLSTATEs of another process that made the same role at the same moment. */
const MADE_MEANWHILE = ['42710', '23505'];
/**
 * Sees to it that the role is there and that whoever is logged in may run as it. False when the server does not let us:
 * managed ones may keep roles to their administrators. Concurrent boots, of other databases too, are fine.
 */
export async function makeApplicationRole(owner) {
    try {
        const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE]);
        if (rowCount === 0)
            await owner.query(`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN`).catch(unlessMadeMeanwhile);
        const { rows } = await owner.query(`SELECT pg_has_role($1, 'MEMBER') AS member`, [
            APPLICATION_ROLE,
        ]);
        if (!rows[0]?.member)
            await owner.query(`GRANT ${APPLICATION_ROLE} TO CURRENT_USER`);
        return true;
    }
    catch (error) {
        if (error instanceof DatabaseError && error.code === '42501')
            return false;
        throw error;
    }
}
/**
 * Grants the role what it needs in every schema of ours, if anything of it is missing: all rows of all tables, but
 * only reading and inserting where a trigger named `..._append_only` stands, and only reading in `public`. Call it after
 * every change of the schema, one process at a time.
 */
export async function grantToApplication(owner) {
    const { rows } = await owner.query(`SELECT EXISTS (${INCOMPLETE}) AS incomplete`);
    if (rows[0]?.incomplete)
        await owner.query(GRANT);
}
function unlessMadeMeanwhile(error) {
    if (!(error instanceof DatabaseError && MADE_MEANWHILE.includes(error.code ?? '')))
        throw error;
}
/** Tables of ours, with what stands about them in the catalogue. */
const TABLES = `
  SELECT c.oid, c.relrowsecurity AS has_policies, n.nspname = 'public' AS is_foreign,
    EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname LIKE '%append\\_only') AS is_append_only
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
    AND pg_has_role(c.relowner, 'USAGE')`;
const NO_POLICY = `NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = found.oid AND p.polname = '${APPLICATION_ROLE}')`;
const INCOMPLETE = `
  SELECT FROM (${TABLES}) AS found
  WHERE NOT has_table_privilege('${APPLICATION_ROLE}', found.oid, 'SELECT')
    OR is_append_only AND has_table_privilege('${APPLICATION_ROLE}', found.oid, 'UPDATE, DELETE, TRUNCATE')
    OR has_policies AND ${NO_POLICY}`;
/** Row-level security (graphile-worker switches it on for its tables) hides every row from who has no policy. */
const GRANT = `
  DO $grant$
  DECLARE
    schema text;
    found record;
  BEGIN
    FOR schema IN SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'
      AND nspname NOT IN ('information_schema', 'public') AND pg_has_role(nspowner, 'USAGE')
    LOOP
      EXECUTE format('GRANT USAGE ON SCHEMA %I TO ${APPLICATION_ROLE}', schema);
      EXECUTE format('GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA %I TO ${APPLICATION_ROLE}', schema);
    END LOOP;
    FOR found IN ${TABLES} LOOP
      EXECUTE format('GRANT %s ON %s TO ${APPLICATION_ROLE}', CASE WHEN found.is_foreign THEN 'SELECT'
        WHEN found.is_append_only THEN 'SELECT, INSERT' ELSE 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE' END, found.oid::regclass);
      IF found.is_append_only THEN
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM ${APPLICATION_ROLE}', found.oid::regclass);
      END IF;
      IF found.has_policies AND ${NO_POLICY} THEN
        EXECUTE format('CREATE POLICY ${APPLICATION_ROLE} ON %s TO ${APPLICATION_ROLE} USING (true) WITH CHECK (true)', found.oid::regclass);
      END IF;
    END LOOP;
  END $grant$`;
//# sourceMappingURL=application-role.js.map