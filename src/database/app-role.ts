import type { ClientBase, Pool } from 'pg'

/**
 * The role under which acts and reads run: it owns nothing, so row-level security binds it. Two ways, told apart by what
 * `migrate` left in the database:
 *
 * - `yifa_app` exists and the connecting user may become it: sessions start as `yifa_app`.
 * - The connecting user may not create roles and nobody created one for it: it works as itself, bound by row-level
 *   security all the same (FORCE), but not by the narrower grants, such as events being append-only.
 */
type Sends = Pick<ClientBase | Pool, 'query'>

/** Creates `yifa_app` where the user may, and grants it what later tables will hold. Called before any migration. */
export async function prepareAppRole(client: Sends): Promise<void> {
  const migratedBefore = await exists(client, `select 1 from pg_class where oid = to_regclass('public.migration')`)
  if (migratedBefore) return
  if (!(await roleExists(client))) {
    if (!(await exists(client, 'select 1 from pg_roles where rolname = current_user and (rolcreaterole or rolsuper)')))
      return
    await createRole(client)
  }
  if (!(await mayBecomeAppRole(client))) await client.query('grant yifa_app to current_user').catch(() => {})
  if (!(await mayBecomeAppRole(client))) return
  await client.query(`
    grant usage on schema public to yifa_app;
    alter default privileges in schema public grant select, insert, update, delete on tables to yifa_app;
    alter default privileges in schema public grant usage, select on sequences to yifa_app;
  `)
}

/**
 * After the migrations: binds the owner as well, on every table that has row-level security, and gives it the policy by
 * which its own sessions, and no session of an act, see all rows. A superuser needs neither; the owner on a server of the
 * administrator's is an ordinary account.
 */
export async function bindOwner(client: Sends): Promise<void> {
  const tables = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner')`)
  for (const { name } of tables.rows) {
    await client.query(`
      alter table ${name} force row level security;
      create policy owner on ${name} to current_user
        using (current_setting('yifa.owner', true) = 'on') with check (current_setting('yifa.owner', true) = 'on');
    `)
  }
}

/** Whether this database grants its tables to `yifa_app` and the connecting user may become it. */
export async function appRoleReady(client: Sends): Promise<boolean> {
  const granted = await exists(
    client,
    `select 1 from pg_default_acl d, aclexplode(d.defaclacl) a join pg_roles r on r.oid = a.grantee
     where r.rolname = 'yifa_app'`,
  )
  return granted && (await mayBecomeAppRole(client))
}

/** Why acts must not run under the connecting user, or nothing. */
export async function appRoleProblem(client: Sends): Promise<string | undefined> {
  if (await appRoleReady(client)) return undefined
  const escapes = await exists(
    client,
    'select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)',
  )
  if (!escapes) return undefined
  return (
    '数据库账号是超级用户或可绕过行级安全，且没有可用的 yifa_app 角色，拒绝启动。请改用普通账号，或在空库上重新迁移。' +
    ' (The database user is a superuser or has BYPASSRLS and cannot work as yifa_app.)'
  )
}

async function createRole(client: Sends): Promise<void> {
  // Roles belong to the whole server: two databases may be prepared at once.
  await client.query(`
    do $$ begin
      create role yifa_app nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`)
}

function roleExists(client: Sends): Promise<boolean> {
  return exists(client, `select 1 from pg_roles where rolname = 'yifa_app'`)
}

/** Since PostgreSQL 16 membership and the right to SET ROLE are separate. */
async function mayBecomeAppRole(client: Sends): Promise<boolean> {
  if (!(await roleExists(client))) return false
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  const privilege = (rows[0]?.version ?? 0) >= 160000 ? 'SET' : 'MEMBER'
  return exists(client, `select 1 where pg_has_role(current_user, 'yifa_app', '${privilege}')`)
}

async function exists(client: Sends, sql: string): Promise<boolean> {
  return ((await client.query(sql)).rowCount ?? 0) > 0
}
