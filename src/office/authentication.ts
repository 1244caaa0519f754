/**
 * better-auth as Yifa uses it: it checks a user name with its password, keeps users and sessions in the schema `sign_in`
 * and signs the cookie. Its own HTTP endpoints are not mounted, so there is no public sign-up; limits of tries, the end
 * of sessions and the log are Yifa's (sign-in.ts). TOTP and OIDC are its plugins, to be added here.
 */
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import { PostgresDialect } from 'kysely'
import type pg from 'pg'
import { hashPassword, verifyPassword } from './password.ts'

export interface AuthenticationOptions {
  /** `Database.libraries`: better-auth expects instants as `Date`. */
  readonly pool: pg.Pool
  readonly secret: string
  /** How browsers reach the server: with https the cookie is Secure. */
  readonly baseUrl: string
  readonly absoluteHours: number
  readonly now: () => Date
}

export function createAuthentication({ pool, secret, baseUrl, absoluteHours, now }: AuthenticationOptions) {
  const seconds = absoluteHours * 3600
  return betterAuth({
    appName: 'Yifa',
    baseURL: baseUrl,
    secret,
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres', schemaName: 'sign_in' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [username({ usernameValidator: isUsername, displayUsername: false })],
    user: {
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        jurisdiction: { type: 'string', input: false, required: true },
        person: { type: 'string', input: false, required: true },
      },
    },
    account: {
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: { fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    session: {
      expiresIn: seconds,
      disableSessionRefresh: true,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: { seenAt: { type: 'date', fieldName: 'seen_at', input: false, required: true } },
    },
    databaseHooks: {
      session: {
        create: {
          async before(session) {
            if (await isSuspended(pool, session.userId)) return false
            const at = now()
            const expiresAt = new Date(at.getTime() + seconds * 1000)
            return { data: { ...session, createdAt: at, updatedAt: at, seenAt: at, expiresAt } }
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'yifa',
      // The headers are made by sign-in.ts from the address Fastify saw, never taken from the request.
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  })
}
export type Authentication = ReturnType<typeof createAuthentication>

export const addressHeader = 'x-yifa-address'

/** 3 to 30 letters, digits, dots, hyphens and underscores; capitals are not distinguished. */
export function isUsername(text: string): boolean {
  return /^[a-zA-Z0-9._-]{3,30}$/.test(text)
}

async function isSuspended(pool: pg.Pool, user: string): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from sign_in."user" where id = $1 and suspended_at is not null', [
    user,
  ])
  return rowCount === 1
}
